// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

/** What a region's time is spent on, as the statistics tell it. */
public enum WorkKind {
    /** Messages and commands from the inbox. */
    NET,
    PHYSICS,
    /** Updates to viewers. */
    AGENT,
    OTHER
}
