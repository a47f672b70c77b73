package org.actionline.roadmap.server.verify;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Ways of finding events, each 256 positions reduced to one number, so that those that are recorded can be compared with those that
 * are due though they come in another order: neither has to be sorted or kept.
 *
 * <p>The number is the product of {@code x - w} over the ways {@code w}, modulo the prime 2^61 - 1. Two polynomials of degree n that
 * differ have the same value at n of all {@code x} at most, and {@code x} is drawn when the log has been written already; so a
 * difference is overlooked less than once in a thousand million times, by accident or design.
 */
final class WayProduct {

    /** Of positions, so that what differs is narrowed down. */
    static final int BLOCK = 256;

    /** Of blocks: positions may be anything in a log that was tampered with. */
    private static final int MOST = 1 << 20;

    private static final long PRIME = (1L << 61) - 1;

    private final Point point;
    private final long[] products;

    /** Where polynomials are compared, drawn anew for every verification. */
    record Point(long x, long step) {

        static Point random() {
            var random = new SecureRandom();
            return new Point(random.nextLong(PRIME), random.nextLong(PRIME));
        }

        /** The factor of one way. */
        long factor(byte[] by, long position) {
            return minus(x, plus(times(digest(by), step), Math.floorMod(position, PRIME)));
        }

        /** The bytes as a polynomial, seven of them a coefficient; their number is one too, so that zeros count. */
        private long digest(byte[] by) {
            var digest = (long) by.length;
            for (var at = 0; at < by.length; at += 7) {
                var coefficient = 0L;
                for (var i = at; i < Math.min(at + 7, by.length); i++) {
                    coefficient = coefficient << 8 | (by[i] & 0xff);
                }
                digest = plus(times(digest, step), coefficient);
            }
            return digest;
        }
    }

    /** @param size of the log; what lies beyond is put to the last block */
    WayProduct(Point point, long size) {
        this.point = point;
        products = new long[(int) Math.min(size / BLOCK + 1, MOST)];
        Arrays.fill(products, 1);
    }

    void add(byte[] by, long position) {
        add(position, point.factor(by, position));
    }

    /** @param factor of one way to this position, or the product of several */
    void add(long position, long factor) {
        var block = block(position);
        products[block] = times(products[block], factor);
    }

    /** The block that a position belongs to. */
    int block(long position) {
        return position < 0 ? products.length - 1 : (int) Math.min(position / BLOCK, products.length - 1);
    }

    /** The blocks that differ. */
    int[] differing(WayProduct other) {
        return LongStream.range(0, products.length)
                .mapToInt(Math::toIntExact)
                .filter(block -> products[block] != other.products[block])
                .toArray();
    }

    /** The product of two numbers below the prime. */
    static long times(long one, long other) {
        var low = one * other;
        return reduced((low & PRIME) + (Math.multiplyHigh(one, other) << 3 | low >>> 61));
    }

    private static long plus(long one, long other) {
        return reduced(one + other);
    }

    private static long minus(long one, long other) {
        return reduced(one + PRIME - other);
    }

    /** @param sum of two numbers below the prime or equal to it */
    private static long reduced(long sum) {
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
