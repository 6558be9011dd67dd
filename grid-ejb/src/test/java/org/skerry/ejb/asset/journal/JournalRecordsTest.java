// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JournalRecordsTest {
    private static final int ROOM = 4_096;

    private final SplittableRandom random = new SplittableRandom(36);

    private byte[] record() {
        var bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<byte[]> records(int count) {
        var records = new ArrayList<byte[]>();
        for (var at = 0; at < count; at++) {
            records.add(record());
        }
        return records;
    }

    private static ByteBuffer segment(long number, List<byte[]> records) {
        var bytes = ByteBuffer.allocate(ROOM);
        records.forEach(record -> JournalRecords.put(bytes, number, record));
        return bytes;
    }

    private static List<byte[]> read(ByteBuffer bytes, long number) {
        return JournalRecords.read(bytes.duplicate(), number).records().stream()
                .map(span -> {
                    var record = new byte[span.length()];
                    bytes.get(span.at(), record);
                    return record;
                })
                .toList();
    }

    @Test
    void whatWasPutIsReadUpToTheEnd() {
        var records = records(8);
        var bytes = segment(7, records).clear();
        assertThat(read(bytes, 7)).containsExactlyElementsOf(records);
        assertThat(JournalRecords.read(bytes, 7).skipped()).isZero();
    }

    @Test
    void whatIsBehindTheEndFromAnEarlierUseIsNotRead() {
        var bytes = segment(7, records(10)).clear();
        var again = records(2);
        again.forEach(record -> JournalRecords.put(bytes, 8, record));
        assertThat(read(bytes.clear(), 8)).containsExactlyElementsOf(again);
        assertThat(JournalRecords.read(bytes, 8).skipped()).isZero();
    }

    @Test
    void aWriteThatWasCutAnywhereEndsIt() {
        var records = records(3);
        var whole = segment(1, records);
        var end = whole.position();
        var last = end - records.getLast().length - JournalRecords.HEADER;
        for (var cut = last; cut < end; cut++) {
            var bytes = ByteBuffer.allocate(ROOM).put(whole.duplicate().clear()).clear();
            for (var at = cut; at < end; at++) {
                bytes.put(at, (byte) ~bytes.get(at));
            }
            assertThat(read(bytes, 1)).as("cut at " + cut).containsExactlyElementsOf(records.subList(0, 2));
        }
    }

    @Test
    void behindABrokenOneTheNextIsFound() {
        var records = records(5);
        var bytes = segment(1, records);
        var broken = 2 * JournalRecords.HEADER + records.get(0).length + 5;
        bytes.put(broken, (byte) ~bytes.get(broken));
        assertThat(read(bytes.clear(), 1))
                .containsExactlyElementsOf(List.of(records.get(0), records.get(2), records.get(3), records.get(4)));
        assertThat(JournalRecords.read(bytes, 1).skipped()).isEqualTo(JournalRecords.HEADER + records.get(1).length);
    }

    @Test
    void anyBytesAreRead() {
        for (var run = 0; run < 3_000; run++) {
            var bytes = segment(1, records(6));
            for (var count = random.nextInt(20); count > 0; count--) {
                bytes.put(random.nextInt(ROOM), (byte) random.nextInt());
            }
            assertThat(JournalRecords.read(bytes.clear(), 1).records()).hasSizeLessThanOrEqualTo(6);
        }
    }
}
