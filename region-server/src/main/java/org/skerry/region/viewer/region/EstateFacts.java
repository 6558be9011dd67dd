// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.skerry.api.binary.Octets;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.EstateCovenantReply;
import org.skerry.udp.message.EstateOwnerMessage;
import org.skerry.udp.message.Message;

/** What a region says of its estate, as a stock simulator was seen to say it. There is one estate, and its owner. */
final class EstateFacts {
    static final int ID = 101;
    static final int PARENT = 1;

    private static final String NAME = "Skerry";
    private static final UUID NONE = new UUID(0, 0);

    /** The lists of who has a part in the estate; a message each, with a mark of its own. */
    private enum Members {
        MANAGERS(8),
        ALLOWED_AGENTS(1),
        ALLOWED_GROUPS(2),
        BANNED(4);

        private final int mark;

        Members(int mark) {
            this.mark = mark;
        }
    }

    private EstateFacts() {}

    /** The answers to {@code getinfo}: the estate, then its lists, all of them empty. */
    static List<Message> info(Viewer viewer, RegionContext context, UUID invoice) {
        var region = context.settings();
        var estate = message(
                viewer,
                "estateupdateinfo",
                invoice,
                NAME,
                region.owner().toString(),
                Integer.toString(ID),
                Integer.toUnsignedString(context.scene().rules().flags()),
                "0", // the sun's hour: it moves
                Integer.toString(PARENT),
                NONE.toString(), // the covenant
                "0", // when that was changed
                "1", // to this viewer alone
                ""); // where to complain
        return Stream.concat(
                        Stream.of(estate),
                        Arrays.stream(Members.values()).map(members -> nobody(viewer, invoice, members)))
                .toList();
    }

    /** The estate has no covenant. */
    static Message covenant(RegionSettings region) {
        return new EstateCovenantReply(new EstateCovenantReply.Data(
                NONE, 0, Octets.utf8z(NAME), region.owner().value()));
    }

    private static Message nobody(Viewer viewer, UUID invoice, Members members) {
        return message(
                viewer, "setaccess", invoice, Integer.toString(ID), Integer.toString(members.mark), "0", "0", "0", "0");
    }

    private static Message message(Viewer viewer, String method, UUID invoice, String... parameters) {
        return new EstateOwnerMessage(
                new EstateOwnerMessage.AgentData(
                        viewer.agent().value(), viewer.session().value(), NONE),
                new EstateOwnerMessage.MethodData(Octets.utf8z(method), invoice),
                Arrays.stream(parameters)
                        .map(text -> new EstateOwnerMessage.ParamList(
                                text.isEmpty() ? Octets.utf8("\0") : Octets.utf8z(text)))
                        .toList());
    }
}
