// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

/** The image may be well, but its packets are of a kind, or so many, that they are not read here. */
final class UnreadImageException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadImageException(String why) {
        super(why, null, false, false);
    }
}
