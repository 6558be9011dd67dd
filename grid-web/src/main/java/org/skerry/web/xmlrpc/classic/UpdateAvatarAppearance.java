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

/** {@code update_avatar_appearance}: what a user wears from now on. */
@Singleton
@SimulatorCall
public class UpdateAvatarAppearance extends ClassicMethod {
    private final AvatarService avatars;

    @Inject
    public UpdateAvatarAppearance(AvatarService avatars) {
        super("update_avatar_appearance", ClassicAnswers.NO_AVATAR);
        this.avatars = avatars;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        return avatars.store(new AgentId(members.uuid("owner")), AppearanceTalk.read(members, call))
                ? ClassicAnswers.DONE
                : ClassicAnswers.NOT_DONE;
    }
}
