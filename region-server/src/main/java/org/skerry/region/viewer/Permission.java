// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

/** Who may send a message. */
public enum Permission {
    /** Everyone with a circuit, also who only looks in from a neighbouring region. */
    CHILD,
    /** Who stands in this region. */
    ROOT
}
