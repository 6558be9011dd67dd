// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Set;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.api.wire.AssetContentTypes;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * Assets by {@code ?<kind>_id=}, whole or in part: {@code ViewerAsset} for every public kind, {@code GetTexture}, {@code
 * GetMesh} and {@code GetMesh2} for one each.
 */
final class ViewerAsset implements Capability {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** Not for caches that several people share: the address is one session's secret. */
    private static final String FOREVER = "private, max-age=31536000, immutable";

    private static final String RETRY_SECONDS = "5";

    private final String name;
    private final Set<AssetKind> kinds;
    private final AssetShelf shelf;

    ViewerAsset(String name, Set<AssetKind> kinds, AssetShelf shelf) {
        this.name = name;
        this.kinds = Set.copyOf(kinds);
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!METHODS.contains(call.method())) {
            return Answer.methodNotAllowed("GET, HEAD");
        }
        for (var kind : kinds) {
            var asked = call.parameter(kind.wireName() + "_id");
            if (asked.isPresent()) {
                return UuidText.tryParse(asked.get())
                        .map(id -> answer(session, call, kind, new AssetId(id)))
                        .orElseGet(Answer::notFound);
            }
        }
        return Answer.badRequest("name an asset, as in ?texture_id=");
    }

    private Answer answer(CapsSession session, HttpCall call, AssetKind kind, AssetId id) {
        try {
            return shelf.find(session, kind, id)
                    .map(data -> answer(call, kind, id, data))
                    .orElseGet(Answer::notFound);
        } catch (ServiceUnavailableException gridAway) {
            // not worth a log line for each of thousands of textures; the store tells once that the grid is away
            return Answer.text(503, "the asset cannot be had now").with("Retry-After", RETRY_SECONDS);
        }
    }

    /** Content under an id never changes, so the id is all that a cache needs to know. */
    private static Answer answer(HttpCall call, AssetKind kind, AssetId id, Octets data) {
        var tag = "\"" + id + "\"";
        var answer = EntityTags.isKnown(call, tag)
                ? Answer.empty(304)
                : ByteRange.answer(call, AssetContentTypes.of(kind.type()), data, tag);
        return answer.status() == 416 ? answer : answer.with("ETag", tag).with("Cache-Control", FOREVER);
    }
}
