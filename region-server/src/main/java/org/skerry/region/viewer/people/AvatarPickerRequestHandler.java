// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import java.util.List;
import java.util.UUID;
import org.skerry.api.account.UserAccount;
import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AvatarPickerReply;
import org.skerry.udp.message.AvatarPickerRequest;

/** Asks for people by name, to choose one. Answered also when nobody is found, as the viewer waits for it. */
public final class AvatarPickerRequestHandler implements ViewerHandler<AvatarPickerRequest> {
    /** So that a reply fits a datagram whatever the names. */
    private static final int MOST = 20;

    private static final UUID NOBODY = new UUID(0, 0);

    private final RegionContext region;

    public AvatarPickerRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<AvatarPickerRequest> message() {
        return AvatarPickerRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, AvatarPickerRequest message) {
        var query = message.agentData().queryId();
        PeopleSearch.find(region, message.data().name(), found -> viewer.send(reply(viewer, query, found)));
    }

    private static AvatarPickerReply reply(Viewer viewer, UUID query, List<UserAccount> found) {
        var people = found.stream()
                .limit(MOST)
                .map(account -> person(
                        account.id().value(),
                        account.name().first(),
                        account.name().last()))
                .toList();
        return new AvatarPickerReply(
                new AvatarPickerReply.AgentData(viewer.agent().value(), query),
                people.isEmpty() ? List.of(person(NOBODY, "", "")) : people);
    }

    private static AvatarPickerReply.Data person(UUID id, String first, String last) {
        return new AvatarPickerReply.Data(id, Octets.utf8z(first), Octets.utf8z(last));
    }
}
