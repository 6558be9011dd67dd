// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

/**
 * One field that is not as captured.
 *
 * @param what {@code missing}, {@code extra}, {@code value}, {@code type}, or a part of the envelope
 * @param path of the field, numbers of list entries as {@code *}
 */
record Difference(String what, String path, String captured, String ours) {
    private static final int SHOWN = 160;

    @Override
    public String toString() {
        return what + " " + path + ": captured " + shown(captured) + ", ours " + shown(ours);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? "'" + text + "'" : "'" + text.substring(0, SHOWN) + "…'";
    }
}
