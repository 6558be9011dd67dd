// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.skerry.udp.codegen.Definitions;

/** What fuzzing begins with: one of each message, the vectors, and the recorded ones where they lie beside the clone. */
public final class FuzzCorpus {
    private static final long SEED = 1;
    private static final int LONGEST_CODE = 4096;

    private FuzzCorpus() {}

    static List<byte[]> all(long seed) throws Exception {
        var corpus = own(seed);
        if (Captures.present()) {
            Captures.all().forEach(recorded -> corpus.add(recorded.bytes()));
        }
        return corpus;
    }

    private static List<byte[]> own(long seed) throws Exception {
        var corpus = new ArrayList<byte[]>();
        var writer = new DatagramWriter();
        var samples = new Samples(seed);
        for (var definition : Definitions.own()) {
            corpus.add(writer.write(samples.of(definition), true));
        }
        for (var vector : Vectors.all()) {
            corpus.add(HexFormat.of().parseHex(vector.hex()));
        }
        return corpus;
    }

    /** Whole datagrams; of the recorded ones the first of each kind, direction and flags, as more show nothing new. */
    public static List<byte[]> datagrams() throws Exception {
        var corpus = own(SEED);
        if (Captures.present()) {
            var seen = new HashSet<String>();
            for (var recorded : Captures.all()) {
                if (seen.add(
                        recorded.name() + recorded.fromClient() + recorded.hex().substring(0, 2))) {
                    corpus.add(recorded.bytes());
                }
            }
        }
        return corpus;
    }

    /** The messages in them, as they are coded. */
    public static List<byte[]> messages() throws Exception {
        return datagrams().stream()
                .filter(d -> (d[0] & Flags.ZEROCODED) != 0 && d.length < LONGEST_CODE)
                .map(d -> Arrays.copyOfRange(d, EncodedMessage.HEADER, d.length))
                .toList();
    }
}
