// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

/**
 * Where a record is, which can be read until the catalog has it.
 *
 * @param at of its first byte in the segment
 * @param length in bytes
 */
record Place(Segment segment, int at, int length) {
    /**
     * What is there.
     *
     * @throws JournaledAsset.UnreadableException if another version has written it
     */
    JournaledAsset read() throws JournaledAsset.UnreadableException {
        return JournaledAsset.decode(segment.copy(at, length));
    }
}
