// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.asset;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.call.RobustCalls.Repeat;

/** The desk of a grid in another process, by its maintenance API. */
public final class HoldingsConnector implements HoldingsDesk {
    private static final String NAME = "holdings";
    private static final int OK = 200;
    private static final int DONE = 204;
    private static final int NOT_FOUND = 404;

    private final URI base;
    private final RobustCalls calls;

    public HoldingsConnector(URI base, RobustCalls calls) {
        this.base = base;
        this.calls = calls;
    }

    /** A content that the grid would like to have back, and an asset that has it. */
    public record Wanted(ContentHash hash, AssetId asset) {}

    @Override
    public Optional<List<Wanted>> report(RegionId region, Collection<AssetId> held) {
        var text = new StringBuilder(held.size() * 37);
        held.forEach(id -> text.append(id).append('\n'));
        var answer = calls.send(
                NAME,
                HttpRequest.newBuilder(uri("holdings/" + region))
                        .header("Content-Type", "text/plain")
                        .PUT(HttpRequest.BodyPublishers.ofString(text.toString(), StandardCharsets.US_ASCII)),
                Repeat.SAFE);
        return switch (answer.statusCode()) {
            case OK -> Optional.of(wanted(answer.body()));
            case NOT_FOUND -> Optional.empty();
            default -> throw calls.refused(NAME, "a report (" + answer.statusCode() + ")");
        };
    }

    private List<Wanted> wanted(byte[] body) {
        var wanted = new ArrayList<Wanted>();
        try {
            if (LlsdJson.read(Octets.owning(body)) instanceof Llsd.Struct answer
                    && answer.get("wanted") instanceof Llsd.Array(var all)) {
                all.forEach(one -> read(one).ifPresent(wanted::add));
            }
        } catch (LlsdFormatException nonsense) {
            throw calls.refused(NAME, "a report (" + nonsense.getMessage() + ")");
        }
        return wanted;
    }

    private static Optional<Wanted> read(Llsd one) {
        return one instanceof Llsd.Struct struct
                        && struct.get("sha256") instanceof Llsd.Text(var hash)
                        && struct.get("asset") instanceof Llsd.Text(var asset)
                ? ContentHash.tryParse(hash)
                        .flatMap(found -> UuidText.tryParse(asset).map(id -> new Wanted(found, new AssetId(id))))
                : Optional.empty();
    }

    @Override
    public boolean bring(ContentHash hash, Octets bytes) {
        var answer = calls.send(
                NAME,
                HttpRequest.newBuilder(uri("contents/" + hash))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes.toArray())),
                Repeat.SAFE);
        return answer.statusCode() == DONE;
    }

    private URI uri(String path) {
        return FormService.address(base, "api/v1/maintenance/" + path);
    }
}
