// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

/**
 * Something that has one value at a time, or none, and that one client alone writes.
 *
 * @param kind such as {@code item}
 * @param id all that names it, with its owner where it has one
 */
record Key(String kind, String id) {
    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
