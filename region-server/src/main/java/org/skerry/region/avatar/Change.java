// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

/** What of an avatar others have not been told yet. */
public enum Change {
    /** It is new, or its name or size changed: a full update. */
    OBJECT,
    APPEARANCE,
    ANIMATION
}
