// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A few recorded datagrams that every machine has. */
public final class Vectors {
    public record Vector(String name, String flags, String hex) {}

    private Vectors() {}

    public static List<Vector> all() throws IOException {
        var in = Objects.requireNonNull(Vectors.class.getResourceAsStream("vectors.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(words -> new Vector(words[0], words[1], words[2]))
                    .toList();
        }
    }
}
