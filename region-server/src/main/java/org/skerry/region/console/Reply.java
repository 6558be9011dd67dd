// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

/**
 * What a line led to.
 *
 * @param code 0 if it was done, 1 if it could not be, 2 if it was not understood
 * @param text without a line end at its end
 */
public record Reply(int code, String text) {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int MISUNDERSTOOD = 2;
}
