// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.asset;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.api.wire.AssetXml;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.call.RobustCalls.Repeat;

/** The assets of a remote grid. */
public final class RobustAssetConnector implements AssetService {
    private static final String NAME = "assets";
    private static final String XML = "text/xml";

    private final URI base;
    private final RobustCalls calls;

    public RobustAssetConnector(URI base, RobustCalls calls) {
        this.base = base;
        this.calls = calls;
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        return get(id.toString(), body -> AssetXml.readAsset(in(body), RobustCalls.MAX_ANSWER_BYTES));
    }

    @Override
    public Optional<AssetMetadata> findMetadata(AssetId id) {
        return get(id + "/metadata", body -> AssetXml.readMetadata(in(body)));
    }

    @Override
    public Optional<Octets> findData(AssetId id) {
        return get(id + "/data", Octets::owning);
    }

    @Override
    public Set<AssetId> existing(List<AssetId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var answers = post("get_assets_exist", AssetXml.existRequest(ids), AssetXml::readBooleans);
        if (answers.size() != ids.size()) {
            throw new ServiceUnavailableException(NAME, "answered for " + answers.size() + " of " + ids.size());
        }
        var existing = new HashSet<AssetId>();
        for (var i = 0; i < answers.size(); i++) {
            if (answers.get(i)) {
                existing.add(ids.get(i));
            }
        }
        return existing;
    }

    @Override
    public AssetId store(Asset asset) {
        // Naming the asset here makes the call the same thing when it has to be sent twice.
        var named = asset.metadata().id().isZero()
                ? new Asset(asset.metadata().withId(AssetId.random()), asset.data())
                : asset;
        var stored = post("assets/", AssetXml.assetRequest(named), AssetXml::readString);
        return calls.read(NAME, () -> assetId(stored));
    }

    @Override
    public boolean delete(AssetId id) {
        var answer =
                calls.send(NAME, HttpRequest.newBuilder(uri("assets/" + id)).DELETE(), Repeat.SAFE);
        return calls.read(NAME, () -> AssetXml.readBoolean(in(success(answer))));
    }

    private static AssetId assetId(String text) {
        try {
            return AssetId.of(text);
        } catch (IllegalArgumentException notOne) {
            throw new MalformedBodyException("the store did not take the asset", notOne);
        }
    }

    private <T> Optional<T> get(String path, Function<byte[], T> reader) {
        var answer =
                calls.send(NAME, HttpRequest.newBuilder(uri("assets/" + path)).GET(), Repeat.SAFE);
        return answer.statusCode() == 404
                ? Optional.empty()
                : Optional.of(calls.read(NAME, () -> reader.apply(success(answer))));
    }

    private <T> T post(String path, byte[] body, Function<InputStream, T> reader) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", XML)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        var answer = calls.send(NAME, request, Repeat.SAFE);
        return calls.read(NAME, () -> reader.apply(in(success(answer))));
    }

    private static byte[] success(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw ServiceUnavailableException.answered(NAME, answer.statusCode());
        }
        return answer.body();
    }

    private URI uri(String path) {
        return FormService.address(base, path);
    }

    private static InputStream in(byte[] body) {
        return new ByteArrayInputStream(body);
    }
}
