// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How the protocol's names become Java names: AgentID is agentId, SimIP simIp, PCode pCode. */
final class JavaNames {
    /** Types the generated sources refer to by simple name. */
    static final Set<String> TAKEN_TYPES = Set.of(
            "List",
            "UUID",
            "Octets",
            "Message",
            "AgentMessage",
            "MessageType",
            "Frequency",
            "WireCodec",
            "DirectCodecs",
            "Builder",
            "BodyReader",
            "BodyWriter",
            "Bounds",
            "Vector3",
            "Vector3d",
            "Vector4",
            "PackedRotation",
            "Override");

    private static final Set<String> TAKEN_MEMBERS =
            Set.of("default", "public", "private", "final", "class", "type", "hashCode", "toString", "notify", "wait");
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+");

    private JavaNames() {}

    static String member(String name) {
        var words = WORD.matcher(name);
        var java = new StringBuilder();
        while (words.find()) {
            var word = words.group();
            java.append(
                    java.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return java.toString();
    }

    /** As {@link #member}, for the blocks of a message, where some names belong to the message itself. */
    static String blockMember(String name) {
        var member = member(name);
        return TAKEN_MEMBERS.contains(member) ? member + "Block" : member;
    }

    static String fieldMember(String name) {
        var member = member(name);
        return TAKEN_MEMBERS.contains(member) && !member.equals("type") ? member + "Value" : member;
    }
}
