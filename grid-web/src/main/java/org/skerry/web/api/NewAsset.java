// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.skerry.api.access.Caller;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.api.identity.Identifier;
import org.skerry.api.text.StoredText;

/**
 * What an upload says of itself: the content type in its header, the rest in the query ({@code name}, {@code description},
 * {@code temporary}, {@code type} where several asset types share a content type, {@code creator}).
 */
final class NewAsset {
    private static final int MAX_NAME = 255;
    private static final int MAX_DESCRIPTION = 1024;
    /** That of content of which nothing more is known. */
    private static final int UNKNOWN_TYPE = -1;

    private NewAsset() {}

    /**
     * Reads it.
     *
     * @param who the uploader, who is the creator; on the private side another may be named, since servers bring in what
     *     others made
     * @throws ProblemException 400 or 415
     */
    static AssetMetadata read(
            @Nullable String contentType,
            Map<String, List<String>> query,
            AssetId id,
            Caller.Side side,
            Optional<Identifier> who) {
        var name = text(query, "name", MAX_NAME);
        var description = text(query, "description", MAX_DESCRIPTION);
        var temporary = switch (text(query, "temporary", MAX_NAME)) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw bad("temporary is true or false");
        };
        var type = type(contentType, given(query, "type"));
        var creator = creator(given(query, "creator"), side, who);
        return new AssetMetadata(id, name, description, type, Instant.EPOCH, false, temporary, creator, 0);
    }

    private static String creator(@Nullable String named, Caller.Side side, Optional<Identifier> who) {
        var uploader = who.flatMap(Identifier::account).map(Object::toString);
        if (named == null || uploader.filter(named::equalsIgnoreCase).isPresent()) {
            return uploader.orElse("");
        }
        if (side == Caller.Side.PUBLIC) {
            throw bad("the creator is who uploads");
        }
        return UuidText.tryParse(named).map(Object::toString).orElseThrow(() -> bad("creator is not an id"));
    }

    private static int type(@Nullable String contentType, @Nullable String number) {
        var byMediaType = contentType == null ? OptionalInt.empty() : MediaTypes.typeOf(contentType);
        if (number != null) {
            var type = number(number);
            if (byMediaType.isPresent() && !MediaTypes.of(type).equals(MediaTypes.of(byMediaType.getAsInt()))) {
                throw bad("type " + type + " is not of that content type");
            }
            return type;
        }
        if (byMediaType.isPresent()) {
            return byMediaType.getAsInt();
        }
        if (contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(MediaTypes.OTHER)) {
            return UNKNOWN_TYPE;
        }
        throw Problem.of(415).toException();
    }

    private static int number(String text) {
        try {
            return Byte.parseByte(text);
        } catch (NumberFormatException notOne) {
            throw bad("type is a number from -128 to 127");
        }
    }

    private static @Nullable String given(Map<String, List<String>> query, String name) {
        var values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    private static String text(Map<String, List<String>> query, String name, int maxLength) {
        var text = given(query, name);
        if (text != null && !StoredText.fitsInLine(text, maxLength)) {
            throw bad(name + " has at most " + maxLength + " characters, all of one line");
        }
        return text == null ? "" : text;
    }

    private static ProblemException bad(String detail) {
        return Problem.of(400)
                .withDetail("In the query or the head: " + detail + ".")
                .toException();
    }
}
