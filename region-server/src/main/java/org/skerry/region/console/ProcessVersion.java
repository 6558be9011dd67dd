// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

/** The version of this program. */
public final class ProcessVersion {
    private static final String VERSION = "0.1.0";

    private ProcessVersion() {}

    public static String text() {
        return VERSION;
    }
}
