// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The recorded traffic of stock peers that lies beside the clone on some machines. */
public final class Captures {
    private static final Path FOLDER = Path.of("..", "..", "shared", "reference", "captures", "udp");

    /** One datagram; the ports tell the circuit it belongs to. */
    public record Recorded(boolean fromClient, String ports, String name, String hex) {
        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    private Captures() {}

    public static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    public static List<Recorded> all() throws IOException {
        var all = new ArrayList<Recorded>();
        for (var file : List.of("libopenmetaverse-session.txt", "node-metaverse-session.txt")) {
            for (var line : Files.readAllLines(FOLDER.resolve(file))) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                var words = line.split(" ");
                all.add(new Recorded(words[1].equals("C>S"), file + words[2] + ":" + words[3], words[4], words[6]));
            }
        }
        return all;
    }
}
