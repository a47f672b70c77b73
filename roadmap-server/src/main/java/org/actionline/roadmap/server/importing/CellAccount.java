package org.actionline.roadmap.server.importing;

/**
 * What became of the letters and digits of one cell.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param read in an element or the label before it
 * @param furniture header, footnote, note, title or preamble
 * @param quarantined held by a doubt alone
 */
public record CellAccount(int line, int column, int read, int furniture, int quarantined) {}
