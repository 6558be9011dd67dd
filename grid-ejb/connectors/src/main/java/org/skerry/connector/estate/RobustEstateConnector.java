// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.estate;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.wire.EstateFields;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireFields;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.call.RobustCalls.Repeat;

/** Estates at a remote grid: questions by GET, of which 404 says that there is nothing, changes by POST. */
public final class RobustEstateConnector implements EstateService {
    private static final String NAME = "estates";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI base;
    private final RobustCalls calls;

    public RobustEstateConnector(URI base, RobustCalls calls) {
        this.base = base;
        this.calls = calls;
    }

    @Override
    public List<Estate> findAll() {
        return get(
                        "estates",
                        answer ->
                                answer.trees().stream().map(EstateFields::read).toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Estate> find(int id) {
        return get("estates/estate/?eid=" + id, RobustEstateConnector::estate);
    }

    @Override
    public Optional<Estate> ofRegion(RegionId region) {
        return get("estates/estate/?region=" + region + "&create=False", RobustEstateConnector::estate);
    }

    @Override
    public Estate ofRegionOrFresh(RegionId region) {
        return get("estates/estate/?region=" + region + "&create=True", RobustEstateConnector::estate)
                .orElseThrow(() -> new ServiceUnavailableException(NAME, "no estate was made"));
    }

    @Override
    public List<Integer> findByName(String name) {
        var escaped = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return get("estates/?name=" + escaped, RobustEstateConnector::numbers).orElse(List.of());
    }

    @Override
    public List<Integer> findByOwner(AgentId owner) {
        return get("estates/?owner=" + owner, RobustEstateConnector::numbers).orElse(List.of());
    }

    @Override
    public List<RegionId> regions(int id) {
        return get(
                        "estates/regions/?eid=" + id,
                        answer -> texts(answer).values().keySet().stream()
                                .map(key -> new RegionId(texts(answer).uuid(key)))
                                .toList())
                .orElse(List.of());
    }

    @Override
    public boolean store(Estate estate) {
        return post(
                "estates/estate",
                FormBody.request().addAll(EstateFields.form(estate)).add("OP", "STORE"));
    }

    @Override
    public boolean link(RegionId region, int id) {
        return post(
                "estates/estate/?eid=" + id + "&region=" + region,
                FormBody.request().add("OP", "LINK"));
    }

    private static Estate estate(ServerResponse answer) {
        return EstateFields.read(answer.root());
    }

    private static WireFields texts(ServerResponse answer) {
        return answer.root().wireFields();
    }

    private static List<Integer> numbers(ServerResponse answer) {
        var fields = texts(answer);
        return fields.values().keySet().stream().map(fields::integer).toList();
    }

    private <T> Optional<T> get(String path, Function<ServerResponse, T> reader) {
        var request = HttpRequest.newBuilder(FormService.address(base, path))
                .header("Content-Type", FORM)
                .GET();
        var answer = calls.send(NAME, request, Repeat.SAFE);
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(calls.read(NAME, () -> reader.apply(read(answer.body()))));
            case 404 -> Optional.empty();
            default -> throw ServiceUnavailableException.answered(NAME, answer.statusCode());
        };
    }

    private boolean post(String path, FormBody.Builder form) {
        var request = HttpRequest.newBuilder(FormService.address(base, path))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toBytes()));
        var answer = calls.send(NAME, request, Repeat.SAFE);
        if (answer.statusCode() != 200) {
            throw ServiceUnavailableException.answered(NAME, answer.statusCode());
        }
        return calls.read(NAME, () -> texts(read(answer.body())).bool("Result"));
    }

    /** An answer without anything is none. */
    private static ServerResponse read(byte[] body) {
        var answer = ServerResponse.read(new ByteArrayInputStream(body));
        if (answer.root().children().isEmpty()) {
            throw new MalformedBodyException("an empty answer");
        }
        return answer;
    }
}
