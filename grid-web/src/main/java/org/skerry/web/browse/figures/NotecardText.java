// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.skerry.api.binary.Octets;

/** What a notecard says, without its frame, in which the text's length is told in bytes. */
public final class NotecardText {
    private static final Pattern FRAME =
            Pattern.compile("\\ALinden text version \\d+\\s*\\{.*?\\nText length (\\d{1,9})\n", Pattern.DOTALL);

    private NotecardText() {}

    /** Empty for what is in no such frame. */
    public static Optional<String> read(Octets content) {
        // one character for each byte, since the length is one of bytes
        var frame = FRAME.matcher(new String(content.toArray(), StandardCharsets.ISO_8859_1));
        if (!frame.find()) {
            return Optional.empty();
        }
        var start = frame.end();
        var length = Math.min(Integer.parseInt(frame.group(1)), content.length() - start);
        return Optional.of(content.slice(start, start + length).text());
    }
}
