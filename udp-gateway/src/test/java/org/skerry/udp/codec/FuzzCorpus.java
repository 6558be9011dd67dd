// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.skerry.udp.codegen.Definitions;

/** What fuzzing begins with: one of each message, and the recorded ones where they lie beside the clone. */
final class FuzzCorpus {
    private FuzzCorpus() {}

    static List<byte[]> all(long seed) throws Exception {
        var corpus = new ArrayList<byte[]>();
        var writer = new DatagramWriter();
        var samples = new Samples(seed);
        for (var definition : Definitions.own()) {
            corpus.add(writer.write(samples.of(definition), true));
        }
        if (Captures.present()) {
            Captures.all().forEach(recorded -> corpus.add(recorded.bytes()));
        }
        return corpus;
    }

    /** Writes one file each into the folder named. */
    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        var number = 0;
        for (var datagram : all(1)) {
            Files.write(folder.resolve("seed-" + number++), datagram);
        }
    }
}
