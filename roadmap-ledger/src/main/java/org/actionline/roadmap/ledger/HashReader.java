package org.actionline.roadmap.ledger;

/** Where the hashes of a tree come from; everything else about trees is a function of it. */
@FunctionalInterface
public interface HashReader {

    /**
     * The root of a perfect subtree: level 0 holds the leaf hashes, and the hash at {@code (level, index)} covers the
     * leaves from {@code index * 2^level} up to {@code (index + 1) * 2^level}. Asked only for subtrees that lie wholly
     * within the tree.
     */
    Hash read(int level, long index);
}
