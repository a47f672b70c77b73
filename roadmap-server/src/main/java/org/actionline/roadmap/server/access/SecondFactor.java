package org.actionline.roadmap.server.access;

import java.util.List;

/**
 * What somebody has beside the password: an authenticator app, and codes on paper for the day on which it is lost.
 *
 * @param secret shared with the app, base 32
 * @param lastStep number of the half minute whose code was used last; that one and those before open nothing any more
 * @param recovery SHA-256 of the codes on paper that are still unused, hex
 */
record SecondFactor(String secret, long lastStep, List<String> recovery) {

    SecondFactor {
        recovery = List.copyOf(recovery);
    }

    SecondFactor usedUpTo(long step) {
        return new SecondFactor(secret, step, recovery);
    }

    SecondFactor without(String recoveryHash) {
        return new SecondFactor(
                secret,
                lastStep,
                recovery.stream().filter(hash -> !hash.equals(recoveryHash)).toList());
    }
}
