// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.account.UserAccount;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.presence.PresenceInfo;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.DirFindQuery;
import org.skerry.udp.message.DirPeopleReply;

/** Searches the directory: people only, since it lists nothing else yet; other searches find nothing. */
public final class DirFindQueryHandler implements ViewerHandler<DirFindQuery> {
    private static final int PEOPLE = 1;

    /** What viewers show at a time; one more tells them that there is another page. */
    private static final int PAGE = 100;

    /** So that a reply fits a datagram whatever the names. */
    private static final int PER_REPLY = 15;

    private final RegionContext region;

    public DirFindQueryHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<DirFindQuery> message() {
        return DirFindQuery.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, DirFindQuery message) {
        var asked = message.queryData();
        if ((asked.queryFlags() & PEOPLE) == 0) {
            return;
        }
        PeopleSearch.find(region, asked.queryText(), found -> {
            var page = found.stream()
                    .skip(Math.max(0, asked.queryStart()))
                    .limit(PAGE + 1)
                    .toList();
            tellWithPresence(viewer, asked.queryId(), page);
        });
    }

    private void tellWithPresence(Viewer viewer, UUID query, List<UserAccount> page) {
        if (page.isEmpty()) {
            viewer.send(reply(viewer, query, List.of()));
            return;
        }
        var ids = page.stream().map(UserAccount::id).toList();
        region.background()
                .ask(
                        "presence of people found",
                        () -> region.services().presence().findAll(ids),
                        online -> tell(viewer, query, page, online),
                        () -> tell(viewer, query, page, List.of()));
    }

    private static void tell(Viewer viewer, UUID query, List<UserAccount> page, List<PresenceInfo> online) {
        var here = new HashSet<AgentId>();
        online.forEach(presence -> here.add(presence.user()));
        for (var from = 0; from < page.size(); from += PER_REPLY) {
            var part = page.subList(from, Math.min(page.size(), from + PER_REPLY));
            viewer.send(reply(viewer, query, lines(part, here)));
        }
    }

    private static List<DirPeopleReply.QueryReplies> lines(List<UserAccount> people, Set<AgentId> online) {
        var lines = new ArrayList<DirPeopleReply.QueryReplies>();
        for (var account : people) {
            lines.add(new DirPeopleReply.QueryReplies(
                    account.id().value(),
                    Octets.utf8z(account.name().first()),
                    Octets.utf8z(account.name().last()),
                    Octets.utf8z(""),
                    online.contains(account.id()),
                    0));
        }
        return lines;
    }

    private static DirPeopleReply reply(Viewer viewer, UUID query, List<DirPeopleReply.QueryReplies> lines) {
        return new DirPeopleReply(
                new DirPeopleReply.AgentData(viewer.agent().value()), new DirPeopleReply.QueryData(query), lines);
    }
}
