// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.skerry.api.binary.Octets;
import org.skerry.api.estate.Estate;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.EstateCovenantReply;
import org.skerry.udp.message.EstateOwnerMessage;
import org.skerry.udp.message.Message;

/**
 * What a region says of its estate, as a stock simulator was seen to say it: its name and numbers. Who has a part in it is
 * not asked yet; its owner is the region's.
 */
final class EstateFacts {
    /** Before the grid has said, or where it does not know. */
    private static final Estate UNKNOWN = Estate.fresh(Estate.FIRST_ID);

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

    static Estate of(RegionContext context) {
        return context.scene().estate().orElse(UNKNOWN);
    }

    /** The answers to {@code getinfo}: the estate, then its lists, all of them empty. */
    static List<Message> info(Viewer viewer, RegionContext context, UUID invoice) {
        var region = context.settings();
        var known = of(context);
        var number = Integer.toString(known.id());
        var estate = message(
                viewer,
                "estateupdateinfo",
                invoice,
                known.name(),
                region.owner().toString(),
                number,
                Integer.toUnsignedString(context.scene().rules().flags()),
                "0", // the sun's hour: it moves
                Integer.toString(known.numbers().parent()),
                NONE.toString(), // the covenant
                "0", // when that was changed
                "1", // to this viewer alone
                ""); // where to complain
        return Stream.concat(
                        Stream.of(estate),
                        Arrays.stream(Members.values()).map(members -> nobody(viewer, invoice, number, members)))
                .toList();
    }

    /** The estate has no covenant. */
    static Message covenant(RegionContext context) {
        return new EstateCovenantReply(new EstateCovenantReply.Data(
                NONE,
                0,
                Octets.utf8z(of(context).name()),
                context.settings().owner().value()));
    }

    private static Message nobody(Viewer viewer, UUID invoice, String number, Members members) {
        return message(viewer, "setaccess", invoice, number, Integer.toString(members.mark), "0", "0", "0", "0");
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
