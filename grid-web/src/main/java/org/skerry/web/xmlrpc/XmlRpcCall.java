// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call with the one struct that all our methods take.
 *
 * @param members as sent; a value may be null ({@code <nil/>})
 * @param clientAddress the caller's IP address
 */
public record XmlRpcCall(Map<String, @Nullable Object> members, String clientAddress) {
    /** A member as text, empty if it is missing, nil or a structure. */
    public String text(String name) {
        return switch (members.get(name)) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case null, default -> "";
        };
    }
}
