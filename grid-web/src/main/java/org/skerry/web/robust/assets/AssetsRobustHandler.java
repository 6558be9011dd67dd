// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.api.wire.AssetContentTypes;
import org.skerry.api.wire.AssetXml;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.web.http.HttpReply;
import org.skerry.web.robust.assets.AssetReplies.Part;

/** {@code /assets} (robust-wire section 1). */
@Singleton
public class AssetsRobustHandler {
    private static final String XML = "application/xml";
    private static final HttpReply NOT_FOUND = HttpReply.empty(404, "text/plain");
    private static final HttpReply BAD_REQUEST = HttpReply.empty(400, "text/plain");

    private final AssetService assets;
    private final int maxBytes;
    private final AssetReplies replies;
    private final InstantSource clock;

    @Inject
    public AssetsRobustHandler(
            AssetService assets,
            AssetReplies replies,
            @ConfigProperty(name = "skerry.assets.max-bytes", defaultValue = "67108864") int maxBytes) {
        this(assets, replies, maxBytes, InstantSource.system());
    }

    AssetsRobustHandler(AssetService assets, AssetReplies replies, int maxBytes, InstantSource clock) {
        this.assets = assets;
        this.replies = replies;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** The largest body that can hold the largest blob. */
    int maxBodyBytes() {
        return (int) Math.min(Integer.MAX_VALUE - 8, maxBytes * 3L / 2 + 64 * 1024);
    }

    public HttpReply whole(String id) {
        return found(id, this::wholeBody, body -> new HttpReply(200, "text/xml", body));
    }

    public HttpReply part(String id, String part) {
        return switch (part) {
            case "data" -> found(id, this::data, data -> new HttpReply(200, AssetContentTypes.OTHER, data));
            // The type of the asset, not of its description: a habit of ROBUST that simulators know.
            case "metadata" ->
                found(
                        id,
                        assets::findMetadata,
                        metadata -> HttpReply.of(
                                200, AssetContentTypes.of(metadata.type()), AssetXml.metadataReply(metadata)));
            default -> BAD_REQUEST;
        };
    }

    private Optional<Octets> wholeBody(AssetId id) {
        return replies.get(id, Part.WHOLE)
                .or(() -> assets.find(id)
                        .map(asset ->
                                replies.keep(asset.metadata(), Part.WHOLE, Octets.owning(AssetXml.assetReply(asset)))));
    }

    /** What may be kept is told by more than the bytes; where nothing is kept, they alone are fetched. */
    private Optional<Octets> data(AssetId id) {
        return replies.isOff()
                ? assets.findData(id)
                : replies.get(id, Part.DATA)
                        .or(() ->
                                assets.find(id).map(asset -> replies.keep(asset.metadata(), Part.DATA, asset.data())));
    }

    public HttpReply store(byte[] body) {
        try {
            var asset = AssetXml.readAsset(body, maxBytes);
            return HttpReply.of(
                    200, XML, AssetXml.stringReply(assets.store(dated(asset)).toString()));
        } catch (MalformedBodyException malformed) {
            return BAD_REQUEST;
        }
    }

    public HttpReply delete(String id) {
        var deleted = assetId(id).filter(assets::delete);
        deleted.ifPresent(replies::forget);
        return HttpReply.of(200, XML, AssetXml.booleanReply(deleted.isPresent()));
    }

    /** Assets are immutable here: content is never replaced. */
    public HttpReply updateContent() {
        return HttpReply.of(200, XML, AssetXml.booleanReply(false));
    }

    public HttpReply exist(byte[] body) {
        try {
            var asked = AssetXml.readStrings(new ByteArrayInputStream(body)).stream()
                    .map(AssetsRobustHandler::assetId)
                    .toList();
            var existing = assets.existing(
                    asked.stream().flatMap(Optional::stream).distinct().toList());
            List<Boolean> answers = new ArrayList<>(asked.size());
            asked.forEach(id -> answers.add(id.filter(existing::contains).isPresent()));
            return HttpReply.of(200, XML, AssetXml.existReply(answers));
        } catch (MalformedBodyException malformed) {
            return BAD_REQUEST;
        }
    }

    private Asset dated(Asset asset) {
        var old = asset.metadata();
        return old.created().equals(Instant.EPOCH)
                ? new Asset(
                        new AssetMetadata(
                                old.id(),
                                old.name(),
                                old.description(),
                                old.type(),
                                clock.instant(),
                                old.local(),
                                old.temporary(),
                                old.creatorId(),
                                old.flags()),
                        asset.data())
                : asset;
    }

    private static <T> HttpReply found(String id, Function<AssetId, Optional<T>> query, Function<T, HttpReply> reply) {
        return assetId(id).flatMap(query).map(reply).orElse(NOT_FOUND);
    }

    private static Optional<AssetId> assetId(String text) {
        return UuidText.tryParse(text).map(AssetId::new);
    }
}
