// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

/** Name and version of this program. */
final class SoftwareVersion {
    private static final String VERSION = "Skerry 0.1.0";

    private SoftwareVersion() {}

    static String text() {
        return VERSION;
    }
}
