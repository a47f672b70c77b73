// Command go-verify checks a running register with the verifiers of the Go project, which know nothing of its code:
// the signature of the checkpoint, the inclusion of every seventh entry, and that a second checkpoint has grown out of
// the first.
package main

import (
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Hashes in a full tile, and entries in a full bundle (C2SP tlog-tiles).
const full = 256

func main() {
	wait := flag.Duration("wait", 0, "how long to wait for the log to grow between the two checkpoints")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "usage: go-verify [-wait 10s] URL TOKEN")
		os.Exit(2)
	}
	if err := verify(&register{strings.TrimSuffix(flag.Arg(0), "/"), flag.Arg(1)}, *wait); err != nil {
		fmt.Fprintln(os.Stderr, "go-verify:", err)
		os.Exit(1)
	}
}

func verify(r *register, wait time.Duration) error {
	keys, err := r.get("/api/ledger/keys")
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(strings.SplitN(string(keys), "\n", 2)[0])
	if err != nil {
		return fmt.Errorf("the first key is none that Go knows: %w", err)
	}
	first, err := r.checkpoint(verifier)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d entries, root %v, Ed25519 signature holds\n", verifier.Name(), first.N, first.Hash)
	if err := r.entries(first); err != nil {
		return err
	}
	time.Sleep(wait)
	second, err := r.checkpoint(verifier)
	if err != nil {
		return err
	}
	return r.grown(first, second)
}

// entries checks that every seventh entry, hashed here, is in the tree.
func (r *register) entries(tree tlog.Tree) error {
	hashes := tlog.TileHashReader(tree, r)
	checked := 0
	for start := int64(0); start < tree.N; start += full {
		entries, err := r.bundle(start, min(full, tree.N-start))
		if err != nil {
			return err
		}
		for i, entry := range entries {
			position := start + int64(i)
			if position%7 != 0 {
				continue
			}
			proof, err := tlog.ProveRecord(tree.N, position, hashes)
			if err != nil {
				return fmt.Errorf("event %d: %w", position, err)
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, position, tlog.RecordHash(entry)); err != nil {
				return fmt.Errorf("event %d: %w", position, err)
			}
			checked++
		}
	}
	fmt.Printf("%d entries are included\n", checked)
	return nil
}

// grown checks that a later tree begins with all of an earlier one. Half of the earlier one is checked in any case.
func (r *register) grown(first, second tlog.Tree) error {
	hashes := tlog.TileHashReader(second, r)
	half, err := tlog.TreeHash(first.N/2, hashes)
	if err != nil {
		return err
	}
	for _, earlier := range []tlog.Tree{{N: first.N / 2, Hash: half}, first} {
		if earlier.N == 0 {
			continue
		}
		proof, err := tlog.ProveTree(second.N, earlier.N, hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, second.N, second.Hash, earlier.N, earlier.Hash); err != nil {
			return err
		}
		fmt.Printf("%d entries have grown out of %d\n", second.N, earlier.N)
	}
	return nil
}

// register is a running register; it is a tlog.TileReader.
type register struct {
	url, token string
}

// checkpoint opens a signed note and reads its three lines. Go's own tree format differs in its first line only.
func (r *register) checkpoint(verifier note.Verifier) (tlog.Tree, error) {
	text, err := r.get("/api/ledger/checkpoint")
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("the checkpoint: %w", err)
	}
	rest, ok := strings.CutPrefix(opened.Text, verifier.Name()+"\n")
	if !ok {
		return tlog.Tree{}, fmt.Errorf("the checkpoint is of another log: %q", opened.Text)
	}
	return tlog.ParseTree([]byte("go.sum database tree\n" + rest))
}

func (r *register) bundle(start, width int64) ([][]byte, error) {
	path := tlog.Tile{H: 8, L: 0, N: start / full, W: int(width)}.Path()
	data, err := r.get("/api/ledger/" + strings.Replace(path, "tile/8/0/", "tile/entries/", 1))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) >= 2 {
		length := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+length {
			break
		}
		entries = append(entries, data[2:2+length])
		data = data[2+length:]
	}
	if len(data) > 0 || int64(len(entries)) != width {
		return nil, fmt.Errorf("the bundle from event %d on holds %d entries, not %d", start, len(entries), width)
	}
	return entries, nil
}

// Height is that of tlog-tiles: 2^8 hashes in a tile.
func (r *register) Height() int { return 8 }

// ReadTiles fetches tiles; tlog verifies them against the root before it believes a hash of them.
func (r *register) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		read, err := r.get("/api/ledger/" + strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		data[i] = read
	}
	return data, nil
}

// SaveTiles keeps nothing.
func (r *register) SaveTiles([]tlog.Tile, [][]byte) {}

func (r *register) get(path string) ([]byte, error) {
	request, err := http.NewRequest(http.MethodGet, r.url+path, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+r.token)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s answers %s: %s", path, answer.Status, body)
	}
	return body, err
}
