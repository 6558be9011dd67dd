// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UuidText;
import org.skerry.api.map.MapImageService;
import org.skerry.api.map.MapImageService.TileAnswer;
import org.skerry.api.map.MapTileId;

/** Tiles as viewers and web maps fetch them (robust-wire section 13), with what caches need to know. */
@Singleton
public class MapTileHandler {
    /** How long a cache may show a tile without asking, in seconds. */
    static final int MAX_AGE = 300;

    /** When to ask again for a tile that is being drawn, in seconds. */
    static final int RETRY_AFTER = 10;

    private static final int TAG_BYTES = 16;

    private final MapImageService map;

    /** What a fetch comes to. */
    public sealed interface TileReply {
        /** It is there; the tag is of this very picture. */
        record Picture(Octets jpeg, String tag) implements TileReply {}

        /** The caller has it. */
        record NotModified(String tag) implements TileReply {}

        /** It is being drawn. */
        record Later() implements TileReply {}

        /** There is no such tile. */
        record None() implements TileReply {}
    }

    @Inject
    public MapTileHandler(MapImageService map) {
        this.map = map;
    }

    /**
     * Finds a tile.
     *
     * @param scope as in the path, empty for none
     * @param known the tags that the caller has, as in {@code If-None-Match}
     */
    public TileReply get(String scope, String name, @Nullable String known) {
        return scope(scope)
                .flatMap(found -> MapTileId.parse(name).map(tile -> map.find(found, tile)))
                .map(answer -> switch (answer) {
                    case TileAnswer.Picture(var jpeg) -> tagged(jpeg, known);
                    case TileAnswer.Later() -> new TileReply.Later();
                })
                .orElseGet(TileReply.None::new);
    }

    private static Optional<ScopeId> scope(String text) {
        return text.isEmpty()
                ? Optional.of(ScopeId.ZERO)
                : UuidText.tryParse(text).map(ScopeId::new);
    }

    private static TileReply tagged(Octets jpeg, @Nullable String known) {
        var tag = tag(jpeg);
        return known != null && (known.contains(tag) || known.strip().equals("*"))
                ? new TileReply.NotModified(tag)
                : new TileReply.Picture(jpeg, tag);
    }

    private static String tag(Octets jpeg) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(jpeg.toArray());
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a JDK without SHA-256", impossible);
        }
    }
}
