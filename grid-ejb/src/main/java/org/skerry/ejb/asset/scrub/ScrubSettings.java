// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

/**
 * How hard a scrub works.
 *
 * @param bytesPerSecond that it reads at most
 */
public record ScrubSettings(int bytesPerSecond) {
    static final int LEAST = 64 * 1024;

    public ScrubSettings {
        if (bytesPerSecond < LEAST) {
            throw new IllegalStateException(ScrubConfiguration.RATE + " is " + bytesPerSecond + ": set " + LEAST
                    + " or more, or leave it out for " + ScrubConfiguration.DEFAULT_RATE + ".");
        }
    }
}
