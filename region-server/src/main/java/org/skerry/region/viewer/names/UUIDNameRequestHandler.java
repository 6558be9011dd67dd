// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.UUIDNameReply;
import org.skerry.udp.message.UUIDNameRequest;

/** Asks for the names of agents. Unknown ids get no answer. */
public final class UUIDNameRequestHandler implements ViewerHandler<UUIDNameRequest> {
    /** Ids taken from one request. */
    private static final int MOST = 100;

    /** So that a reply fits a datagram whatever the names. */
    private static final int PER_REPLY = 10;

    private static final int MOST_CACHED = 1000;

    private final Map<AgentId, UserName> cache = new LinkedHashMap<>();

    private final RegionContext region;

    public UUIDNameRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<UUIDNameRequest> message() {
        return UUIDNameRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(10, 50);
    }

    @Override
    public void handle(Viewer viewer, UUIDNameRequest message) {
        var asked = message.uuidNameBlock().stream()
                .map(block -> new AgentId(block.id()))
                .distinct()
                .limit(MOST)
                .toList();
        var known = new ArrayList<Name>();
        var missing = new ArrayList<AgentId>();
        for (var agent : asked) {
            var name = nameHere(agent);
            if (name != null) {
                known.add(new Name(agent, name));
            } else {
                missing.add(agent);
            }
        }
        answer(viewer, known);
        if (!missing.isEmpty()) {
            region.background()
                    .ask(
                            "names of agents",
                            () -> region.services().accounts().findAll(ScopeId.ZERO, missing),
                            accounts -> found(viewer, accounts),
                            () -> {});
        }
    }

    private @Nullable UserName nameHere(AgentId agent) {
        var viewer = region.viewers().find(agent);
        return viewer.isPresent() ? viewer.get().name() : cache.get(agent);
    }

    private void found(Viewer viewer, List<UserAccount> accounts) {
        var names = accounts.stream()
                .map(account -> new Name(account.id(), account.name()))
                .toList();
        for (var name : names) {
            if (cache.size() >= MOST_CACHED) {
                cache.remove(cache.keySet().iterator().next());
            }
            cache.put(name.agent(), name.name());
        }
        answer(viewer, names);
    }

    private static void answer(Viewer viewer, List<Name> names) {
        for (var from = 0; from < names.size(); from += PER_REPLY) {
            viewer.send(new UUIDNameReply(names.subList(from, Math.min(names.size(), from + PER_REPLY)).stream()
                    .map(Name::block)
                    .toList()));
        }
    }

    private record Name(AgentId agent, UserName name) {
        UUIDNameReply.UUIDNameBlock block() {
            return new UUIDNameReply.UUIDNameBlock(
                    agent.value(), Octets.utf8z(name.first()), Octets.utf8z(name.last()));
        }
    }
}
