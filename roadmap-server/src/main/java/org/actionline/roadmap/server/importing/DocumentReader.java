package org.actionline.roadmap.server.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads a roadmap document: UTF-8 text whose table rows are lines with tabs, as they come out of a page layout.
 *
 * <p>Every character of the file ends as something read, as furniture of the page, or in a doubt; the accounting says so cell by
 * cell.
 */
public final class DocumentReader {

    /** A larger file is refused unread. */
    public static final int LARGEST_BYTES = TextFile.LARGEST_BYTES;

    private DocumentReader() {}

    /**
     * Reads the whole document.
     *
     * @param name of the file, for messages
     * @throws NotARoadmapDocument if the file is no text, is empty or too large, or holds no table of a roadmap
     */
    public static SourceDocument read(byte[] file, String name) {
        var source = new SourceText(TextFile.decode(file, name));
        var vocabulary = new Vocabulary(source.text());
        var account = new Account(source);
        var desk = new Desk(account, new Hyphens(vocabulary));
        var sorter = new LineSorter(source, desk);
        var suspicions = new Suspicions(vocabulary);
        var readers = sorter.sort().stream()
                .map(parts -> new RoadmapReader(parts, desk, suspicions))
                .toList();
        if (readers.isEmpty()) {
            throw new NotARoadmapDocument(
                    "The file " + name + " holds no table with the columns of a roadmap.",
                    "Send text whose table has a header line with, for example, outcomes, timing and partners.");
        }
        var lists = new ActivityLists(readers.stream()
                .flatMap(reader -> reader.readOutcomes().stream())
                .toList());
        var roadmaps = readers.stream().map(reader -> reader.finish(lists)).toList();
        return new SourceDocument(
                sha256(file), name, sorter.preamble(), roadmaps, desk.doubts(), accounting(source, account));
    }

    private static List<CellAccount> accounting(SourceText source, Account account) {
        var accounting = new ArrayList<CellAccount>();
        for (int line = 1; line <= source.lineCount(); line++) {
            var cells = source.cells(line);
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    accounting.add(account.of(line, i + 1, cells.get(i)));
                }
            }
        }
        return accounting;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
