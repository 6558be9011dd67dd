// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.estate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.wire.EstateFields;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.ServerResponse.Layout;
import org.skerry.api.wire.WireFields;
import org.skerry.api.wire.WireNode;
import org.skerry.web.http.HttpReply;

/**
 * {@code /estates} (robust-wire section 12): hits are {@code text/xml}, nothing is 404 with an empty answer, changes are
 * answered {@code True} or {@code False}.
 */
@Singleton
public class EstateRobustHandler {
    private static final Logger LOG = System.getLogger(EstateRobustHandler.class.getName());
    private static final String HIT = "text/xml";
    private static final String OTHER = "application/xml";
    private static final HttpReply NOTHING =
            HttpReply.of(404, OTHER, ServerResponse.empty().toBytes(Layout.ONE_LINE));

    private final EstateService estates;

    @Inject
    public EstateRobustHandler(EstateService estates) {
        this.estates = estates;
    }

    /** {@code GET /estates}, all or by {@code name} or {@code owner}. */
    public HttpReply list(WireFields query) {
        return found(() -> {
            if (query.has("name")) {
                return numbered(estates.findByName(query.text("name")));
            }
            if (query.has("owner")) {
                return numbered(estates.findByOwner(new AgentId(query.uuid("owner"))));
            }
            var children = new LinkedHashMap<String, WireNode>();
            estates.findAll().forEach(estate -> children.put("estate" + children.size(), EstateFields.tree(estate)));
            return new WireNode.Tree(children);
        });
    }

    /** {@code GET /estates/estate}, by {@code region} or {@code eid}. */
    public HttpReply one(WireFields query) {
        return found(() -> estate(query).map(EstateFields::tree).orElseGet(() -> new WireNode.Tree(Map.of())));
    }

    private Optional<Estate> estate(WireFields query) {
        if (query.has("region")) {
            var region = new RegionId(query.uuid("region"));
            if (region.isZero()) {
                return Optional.empty();
            }
            return query.bool("create") ? Optional.of(estates.ofRegionOrFresh(region)) : estates.ofRegion(region);
        }
        return estates.find(query.integer("eid"));
    }

    /** {@code GET /estates/regions}, by {@code eid}. */
    public HttpReply regions(WireFields query) {
        return found(() -> texts("region", estates.regions(query.integer("eid"))));
    }

    /** {@code POST /estates/estate}: OP is STORE, or LINK with {@code eid} and {@code region} in the query. */
    public HttpReply change(WireFields query, byte[] body) {
        try {
            var fields = FormBody.parse(body).wireFields();
            return switch (fields.text("OP")) {
                case "STORE" -> outcome(estates.store(EstateFields.read(fields)));
                case "LINK" -> outcome(estates.link(new RegionId(query.uuid("region")), query.integer("eid")));
                default -> outcome(false);
            };
        } catch (MalformedBodyException malformed) {
            LOG.log(Level.DEBUG, "refused service=estates cause={0}", malformed.getMessage());
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(
                    unavailable.isTold() ? Level.DEBUG : Level.WARNING,
                    "unavailable service=estates cause={0}",
                    unavailable.getMessage());
        }
        return outcome(false);
    }

    private static WireNode.Tree numbered(List<Integer> numbers) {
        return texts("estate", numbers);
    }

    private static WireNode.Tree texts(String prefix, List<?> values) {
        var texts = new LinkedHashMap<String, String>();
        values.forEach(value -> texts.put(prefix + texts.size(), value.toString()));
        return WireNode.of(texts);
    }

    private static HttpReply found(Supplier<WireNode.Tree> query) {
        try {
            var tree = query.get();
            return tree.children().isEmpty()
                    ? NOTHING
                    : HttpReply.of(200, HIT, new ServerResponse(tree).toBytes(Layout.ONE_LINE));
        } catch (MalformedBodyException malformed) {
            LOG.log(Level.DEBUG, "refused service=estates cause={0}", malformed.getMessage());
            return NOTHING;
        }
    }

    private static HttpReply outcome(boolean done) {
        var answer = ServerResponse.of("Result", WireFields.text(done));
        return HttpReply.of(200, OTHER, answer.toBytes(Layout.ONE_LINE));
    }
}
