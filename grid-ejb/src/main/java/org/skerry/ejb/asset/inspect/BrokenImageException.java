// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

/** The bytes cannot be the image that they begin. The message is a sentence for whoever looks at the asset. */
final class BrokenImageException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenImageException(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
