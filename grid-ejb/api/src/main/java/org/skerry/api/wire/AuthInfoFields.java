// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.id.AgentId;

/** How a user proves who they are, as names and values (robust-wire section 5). */
public final class AuthInfoFields {
    private static final UUID NO_KEY = new UUID(0, 0);

    private AuthInfoFields() {}

    public static Map<String, String> of(AgentId id, AuthInfo info) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("PrincipalID", id.toString());
        fields.put("AccountType", info.accountType());
        fields.put("PasswordHash", info.passwordHash());
        fields.put("PasswordSalt", info.passwordSalt());
        fields.put("WebLoginKey", info.webLoginKey().orElse(NO_KEY).toString());
        return fields;
    }

    public static AuthInfo read(WireFields fields) {
        return new AuthInfo(
                fields.text("AccountType"),
                fields.text("PasswordHash"),
                fields.text("PasswordSalt"),
                Optional.of(fields.uuidOrZero("WebLoginKey")).filter(key -> !key.equals(NO_KEY)));
    }

    /** What is sent of a change. */
    public static Map<String, String> of(AuthInfo.Change change) {
        var fields = new LinkedHashMap<String, String>();
        change.accountType().ifPresent(type -> fields.put("AccountType", type));
        change.password().ifPresent(password -> {
            fields.put("PasswordHash", password.hash());
            fields.put("PasswordSalt", password.salt());
        });
        change.webLoginKey().ifPresent(key -> fields.put("WebLoginKey", key.toString()));
        return fields;
    }

    /** The change that was sent. A salt without its hash is none. */
    public static AuthInfo.Change readChange(WireFields fields) {
        return new AuthInfo.Change(
                fields.find("AccountType").filter(type -> !type.isEmpty()),
                fields.find("PasswordHash")
                        .filter(hash -> !hash.isEmpty())
                        .map(hash -> new AuthInfo.Password(hash, fields.text("PasswordSalt"))),
                fields.find("WebLoginKey").filter(key -> !key.isEmpty()).map(_ -> fields.uuid("WebLoginKey")));
    }
}
