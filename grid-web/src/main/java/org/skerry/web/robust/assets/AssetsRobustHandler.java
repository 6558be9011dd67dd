// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.Content;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.api.wire.AssetContentTypes;
import org.skerry.api.wire.AssetXml;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.ejb.asset.blob.AssetFolder;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.blob.Spooled;
import org.skerry.ejb.asset.blob.SpooledInput;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.Reply;
import org.skerry.web.http.StreamedReply;
import org.skerry.web.robust.assets.AssetReplies.Part;

/** {@code /assets} (robust-wire section 1). */
@Singleton
public class AssetsRobustHandler {
    private static final String XML = "application/xml";
    private static final HttpReply NOT_FOUND = HttpReply.empty(404, "text/plain");
    private static final HttpReply BAD_REQUEST = HttpReply.empty(400, "text/plain");
    private static final int BUFFER = 64 * 1024;

    private final AssetService assets;
    private final int maxBytes;
    private final AssetReplies replies;
    private final Spool spool;
    private final InstantSource clock;

    @Inject
    public AssetsRobustHandler(
            AssetService assets,
            AssetReplies replies,
            @ConfigProperty(name = "skerry.assets.max-bytes", defaultValue = "67108864") int maxBytes,
            AssetFolder folder) {
        this(assets, replies, maxBytes, new Spool(folder.incoming()), InstantSource.system());
    }

    /** With the machine's own folder for what is large and on its way. */
    public AssetsRobustHandler(AssetService assets, AssetReplies replies, int maxBytes) {
        this(
                assets,
                replies,
                maxBytes,
                new Spool(Path.of(System.getProperty("java.io.tmpdir", "."))),
                InstantSource.system());
    }

    AssetsRobustHandler(AssetService assets, AssetReplies replies, int maxBytes, Spool spool, InstantSource clock) {
        this.assets = assets;
        this.replies = replies;
        this.maxBytes = maxBytes;
        this.spool = spool;
        this.clock = clock;
    }

    /** The largest body that can hold the largest blob. */
    int maxBodyBytes() {
        return (int) Math.min(Integer.MAX_VALUE - 8, maxBytes * 3L / 2 + 64 * 1024);
    }

    public Reply whole(String id) {
        return found(id, this::whole, Function.identity());
    }

    public Reply part(String id, String part) {
        return switch (part) {
            case "data" -> found(id, this::data, Function.identity());
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

    private Optional<Reply> whole(AssetId id) {
        return kept(id, Part.WHOLE, "text/xml")
                .or(() -> assets.open(id).map(entry -> {
                    var metadata = entry.record().metadata();
                    if (isSmall(entry)) {
                        var asset = new Asset(metadata, bytes(entry));
                        return small(metadata, Part.WHOLE, "text/xml", Octets.owning(AssetXml.assetReply(asset)));
                    }
                    var reply = AssetXml.assetReply(metadata);
                    return large(
                            metadata,
                            Part.WHOLE,
                            new StreamedReply(
                                    200,
                                    "text/xml",
                                    reply.length(entry.content().length()),
                                    out -> reply.write(entry.content(), out)));
                }));
    }

    /** What may be kept is told by more than the bytes; where nothing is kept, they alone are fetched. */
    private Optional<Reply> data(AssetId id) {
        if (replies.isOff()) {
            return assets.findData(id).map(data -> new HttpReply(200, AssetContentTypes.OTHER, data));
        }
        return kept(id, Part.DATA, AssetContentTypes.OTHER)
                .or(() -> assets.open(id).map(entry -> {
                    var metadata = entry.record().metadata();
                    return isSmall(entry)
                            ? small(metadata, Part.DATA, AssetContentTypes.OTHER, bytes(entry))
                            : large(
                                    metadata,
                                    Part.DATA,
                                    new StreamedReply(
                                            200,
                                            AssetContentTypes.OTHER,
                                            entry.content().length(),
                                            out -> send(entry.content(), out)));
                }));
    }

    private Optional<Reply> kept(AssetId id, Part part, String contentType) {
        return replies.get(id, part).map(body -> body.reply(contentType));
    }

    private Reply small(AssetMetadata asset, Part part, String contentType, Octets body) {
        return replies.keep(asset, part, KeptBody.of(body)).reply(contentType);
    }

    /** Sent as it is read, and kept on the way if it is not asked for the first time. */
    private Reply large(AssetMetadata asset, Part part, StreamedReply reply) {
        if (!replies.isAskedAgain(asset, part, reply.length())) {
            return reply;
        }
        return new StreamedReply(reply.status(), reply.contentType(), reply.length(), out -> {
            var copy = new KeptBody.Copy(out, reply.length());
            reply.source().write(copy);
            replies.keep(asset, part, copy.body());
        });
    }

    private static boolean isSmall(AssetEntry entry) {
        return entry.content().length() <= AssetReplies.LARGEST_ASSET;
    }

    private static Octets bytes(AssetEntry entry) {
        try {
            return entry.content().toOctets();
        } catch (IOException broken) {
            throw new ServiceUnavailableException(
                    "asset", "the content cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static void send(Content content, OutputStream out) throws IOException {
        try (var in = content.open()) {
            var buffer = new byte[BUFFER];
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        }
    }

    public HttpReply store(byte[] body) {
        try {
            return store(new ByteArrayInputStream(body));
        } catch (IOException never) {
            throw new UncheckedIOException("memory does not break off", never);
        }
    }

    /**
     * Takes the asset in as it comes; of a large one no more than a piece is in memory.
     *
     * @throws IOException of the body, when it breaks off; then nothing is stored
     */
    public HttpReply store(InputStream body) throws IOException {
        try (var incoming = spool.begin()) {
            var metadata = dated(AssetXml.readAsset(body, maxBytes, incoming));
            try (var content = incoming.finish()) {
                return HttpReply.of(
                        200, XML, AssetXml.stringReply(store(metadata, content).toString()));
            }
        } catch (MalformedBodyException malformed) {
            return BAD_REQUEST;
        } catch (UncheckedIOException disk) {
            throw new ServiceUnavailableException(
                    "asset", "what came in cannot be written: " + disk.getMessage(), disk);
        }
    }

    private AssetId store(AssetMetadata metadata, Spooled content) throws IOException {
        if (content.file().isEmpty()) {
            return assets.store(new Asset(metadata, content.content().toOctets()));
        }
        try (var in = new SpooledInput(content)) {
            return assets.store(metadata, in);
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

    private AssetMetadata dated(AssetMetadata old) {
        return old.created().equals(Instant.EPOCH)
                ? new AssetMetadata(
                        old.id(),
                        old.name(),
                        old.description(),
                        old.type(),
                        clock.instant(),
                        old.local(),
                        old.temporary(),
                        old.creatorId(),
                        old.flags())
                : old;
    }

    private static <T> Reply found(
            String id, Function<AssetId, Optional<T>> query, Function<T, ? extends Reply> reply) {
        return assetId(id).flatMap(query).<Reply>map(reply).orElse(NOT_FOUND);
    }

    private static Optional<AssetId> assetId(String text) {
        return UuidText.tryParse(text).map(AssetId::new);
    }
}
