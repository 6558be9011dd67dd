// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.id.AgentId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code get_avatar_appearance}: what a user wears. */
@Singleton
@SimulatorCall
public class GetAvatarAppearance extends ClassicMethod {
    private static final Map<String, Object> NONE = ClassicAnswers.of(
            "error_type", "no appearance", "error_desc", "There was no appearance found for this avatar");

    private final AvatarService avatars;

    @Inject
    public GetAvatarAppearance(AvatarService avatars) {
        super("get_avatar_appearance", ClassicAnswers.NO_AVATAR);
        this.avatars = avatars;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var owner = new AgentId(members.uuid("owner"));
        return avatars.find(owner).map(data -> AppearanceTalk.told(owner, data)).orElse(NONE);
    }
}
