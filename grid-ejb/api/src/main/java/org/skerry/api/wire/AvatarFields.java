// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.avatar.AvatarData;

/** A stored appearance as names and values (robust-wire section 8). */
public final class AvatarFields {
    /** What a request carries beside the appearance. */
    private static final Set<String> ENVELOPE = Set.of("METHOD", "VERSIONMIN", "VERSIONMAX", "UserID");

    private AvatarFields() {}

    /** The appearance in a request. */
    public static AvatarData readRequest(FormBody form) {
        var values = new LinkedHashMap<>(form.fields());
        values.keySet().removeAll(ENVELOPE);
        return new AvatarData(values);
    }

    /** The appearance in an answer; one that tells nothing but the avatar's type is none. */
    public static Optional<AvatarData> readReply(WireFields fields) {
        var values = fields.values();
        var none = values.isEmpty() || (values.size() == 1 && values.containsKey(AvatarData.AVATAR_TYPE));
        return none ? Optional.empty() : Optional.of(new AvatarData(values));
    }
}
