// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

/** How lines of the log look. */
public enum LogFormat {
    /** For people. */
    TEXT,
    /** An object a line, for collectors. */
    JSON
}
