// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.avatar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A user's stored appearance: names and values as simulators write them, such as {@code Wearable 0:0} =
 * {@code item:asset}, {@code VisualParams}, {@code AvatarHeight}, {@code Serial} (robust-wire section 8).
 *
 * @param values in the order written
 */
public record AvatarData(Map<String, String> values) {
    /** Key of the only avatar type in use; its value is {@code 1}. */
    public static final String AVATAR_TYPE = "AvatarType";

    public AvatarData {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
