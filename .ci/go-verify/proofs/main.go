// Command proofs checks a file of checkpoints and proofs, as ProofCorpus writes it, with the verifiers of the Go project. Each
// proof is also checked with one bit changed, and has to be refused then.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: proofs FILE")
		os.Exit(2)
	}
	c := &corpus{roots: map[int64]tlog.Hash{}}
	if err := c.check(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "proofs:", err)
		os.Exit(1)
	}
	fmt.Printf("Go: %d checkpoints, %d inclusion and %d consistency proofs accepted, %d altered ones refused\n",
		c.checkpoints, c.inclusions, c.consistencies, c.refused)
}

type corpus struct {
	verifier                                       note.Verifier
	roots                                          map[int64]tlog.Hash
	checkpoints, inclusions, consistencies, refused int
}

func (c *corpus) check(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if err := c.line(fields); err != nil {
			return fmt.Errorf("%s %s: %w", fields[0], fields[1], err)
		}
	}
	return lines.Err()
}

func (c *corpus) line(fields []string) error {
	switch fields[0] {
	case "key":
		verifier, err := note.NewVerifier(fields[1])
		c.verifier = verifier
		return err
	case "checkpoint":
		return c.checkpoint(fields[2])
	case "inclusion":
		return c.inclusion(number(fields[1]), number(fields[2]), hashes(fields[3])[0], path(fields, 4))
	case "consistency":
		return c.consistency(number(fields[1]), number(fields[2]), path(fields, 3))
	}
	return fmt.Errorf("no such line")
}

func (c *corpus) checkpoint(encoded string) error {
	signed, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return err
	}
	opened, err := note.Open(signed, note.VerifierList(c.verifier))
	if err != nil {
		return err
	}
	rest, ok := strings.CutPrefix(opened.Text, c.verifier.Name()+"\n")
	if !ok {
		return fmt.Errorf("of another log: %q", opened.Text)
	}
	tree, err := tlog.ParseTree([]byte("go.sum database tree\n" + rest))
	if err != nil {
		return err
	}
	c.roots[tree.N] = tree.Hash
	c.checkpoints++
	altered := []byte(strings.Replace(string(signed), "\n"+strconv.FormatInt(tree.N, 10)+"\n", "\n"+strconv.FormatInt(tree.N+1, 10)+"\n", 1))
	if _, err := note.Open(altered, note.VerifierList(c.verifier)); err == nil {
		return fmt.Errorf("an altered size is accepted")
	}
	c.refused++
	return nil
}

func (c *corpus) inclusion(size, index int64, leaf tlog.Hash, proof []tlog.Hash) error {
	if err := tlog.CheckRecord(tlog.RecordProof(proof), size, c.roots[size], index, leaf); err != nil {
		return err
	}
	c.inclusions++
	for i := range proof {
		proof[i][i%tlog.HashSize] ^= 1
		if tlog.CheckRecord(tlog.RecordProof(proof), size, c.roots[size], index, leaf) == nil {
			return fmt.Errorf("an altered proof for %d is accepted", index)
		}
		proof[i][i%tlog.HashSize] ^= 1
		c.refused++
	}
	return nil
}

func (c *corpus) consistency(size, from int64, proof []tlog.Hash) error {
	earlier, ok := c.roots[from]
	if !ok {
		return nil // no checkpoint of that size: the root cannot come from the one who proves
	}
	if err := tlog.CheckTree(tlog.TreeProof(proof), size, c.roots[size], from, earlier); err != nil {
		return err
	}
	c.consistencies++
	for i := range proof {
		proof[i][i%tlog.HashSize] ^= 1
		if tlog.CheckTree(tlog.TreeProof(proof), size, c.roots[size], from, earlier) == nil {
			return fmt.Errorf("an altered proof from %d is accepted", from)
		}
		proof[i][i%tlog.HashSize] ^= 1
		c.refused++
	}
	return nil
}

func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		panic(err)
	}
	return n
}

func path(fields []string, at int) []tlog.Hash {
	if len(fields) <= at {
		return nil
	}
	return hashes(fields[at])
}

func hashes(text string) []tlog.Hash {
	var all []tlog.Hash
	for _, each := range strings.Split(text, ",") {
		hash, err := tlog.ParseHash(each)
		if err != nil {
			panic(err)
		}
		all = append(all, hash)
	}
	return all
}
