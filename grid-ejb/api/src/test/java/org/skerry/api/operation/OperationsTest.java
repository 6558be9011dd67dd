// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.asset.AssetService;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.estate.EstateService;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.group.GroupsService;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.map.MapImageService;
import org.skerry.api.message.MessageService;
import org.skerry.api.message.RegionMessages;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.profile.ProfileService;

class OperationsTest {
    private static final List<Class<?>> SERVICES = List.of(
            UserAccountService.class,
            AssetService.class,
            AuthenticationService.class,
            AvatarService.class,
            BakedTextureService.class,
            EstateService.class,
            FriendsService.class,
            GridService.class,
            GridUserService.class,
            GroupsService.class,
            InventoryService.class,
            MapImageService.class,
            MessageService.class,
            RegionMessages.class,
            MuteListService.class,
            OfflineMessageService.class,
            AgentPreferencesService.class,
            PresenceService.class,
            ProfileService.class);

    static Stream<Method> methods() {
        return SERVICES.stream()
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method ->
                        !method.isSynthetic() && (method.getModifiers() & java.lang.reflect.Modifier.PRIVATE) == 0);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodSaysWhatItIs(Method method) {
        assertThat(method.isAnnotationPresent(Reads.class))
                .as("%s is one of @Reads and @Changes", method)
                .isNotEqualTo(method.isAnnotationPresent(Changes.class));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whatMayBeLateAnswersTrueAndMayBeRepeated(Method method) {
        var late = method.getAnnotation(MayBeLate.class);
        if (late != null) {
            assertThat(method.getAnnotation(Changes.class).repeatable()).isTrue();
            assertThat(method.getReturnType()).isIn(boolean.class, void.class);
            assertThat(late.key()).isBetween(1, method.getParameterCount());
            assertThat(Arrays.stream(method.getDeclaringClass().getMethods())
                            .filter(other -> other.getName().equals(method.getName())))
                    .hasSize(1);
        }
    }
}
