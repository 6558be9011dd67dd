// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * How records lie in a segment: a mark, the segment's number, the length of what follows, a check over number, length and
 * what follows. So the end is where no record is, also in a file that had other records before.
 */
final class JournalRecords {
    /** Of a record's own, before what it holds. */
    static final int HEADER = 4 + 8 + 4 + 4;

    /** Of what one may hold: small contents and all that is known of them. */
    static final int LARGEST = 1 << 20;

    private static final int MARK = 0x534b4a31;

    private JournalRecords() {}

    /**
     * Where a record's own bytes are.
     *
     * @param at of the first, from the segment's start
     */
    record Span(int at, int length) {}

    /**
     * What was read.
     *
     * @param skipped bytes between records that are none: a write that the machine's end has cut, or a damaged disk
     */
    record Found(List<Span> records, long skipped) {}

    static void put(ByteBuffer target, long number, byte[] record) {
        target.putInt(MARK)
                .putLong(number)
                .putInt(record.length)
                .putInt(check(number, record.length, ByteBuffer.wrap(record)));
        target.put(record);
    }

    private static int check(long number, int length, ByteBuffer record) {
        var check = new CRC32C();
        check.update(ByteBuffer.allocate(12).putLong(number).putInt(length).flip());
        check.update(record);
        return (int) check.getValue();
    }

    /** All records of a segment; behind one that is broken it looks for the next. */
    static Found read(ByteBuffer file, long number) {
        var records = new ArrayList<Span>();
        var skipped = 0L;
        var gap = 0L;
        while (file.remaining() >= HEADER) {
            var length = length(file, number);
            if (length < 0) {
                file.get();
                gap++;
                continue;
            }
            skipped += gap;
            gap = 0;
            records.add(new Span(file.position() + HEADER, length));
            file.position(file.position() + HEADER + length);
        }
        return new Found(records, skipped);
    }

    /** Of the record that begins here; negative if none does. */
    private static int length(ByteBuffer file, long number) {
        var start = file.position();
        if (file.getInt(start) != MARK || file.getLong(start + 4) != number) {
            return -1;
        }
        var length = file.getInt(start + 12);
        if (length < 0 || length > LARGEST || length > file.remaining() - HEADER) {
            return -1;
        }
        return check(number, length, file.slice(start + HEADER, length)) == file.getInt(start + 16) ? length : -1;
    }
}
