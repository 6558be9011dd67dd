// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Home, last place and online state in the grid's database. */
@Stateless
@Local(GridUserService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class GridUserServiceBean implements GridUserService {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public GridUserInfo loggedIn(String userId) {
        return change(userId, user -> {
                    user.online = true;
                    user.login = now();
                })
                .orElseGet(() -> GridUserInfo.unknown(userId));
    }

    @Override
    public boolean loggedOut(String userId, UserPlace last) {
        return usable(last)
                && change(userId, user -> {
                            user.online = false;
                            user.logout = now();
                            user.takeLast(last);
                        })
                        .isPresent();
    }

    @Override
    public boolean setHome(String userId, UserPlace home) {
        return usable(home) && change(userId, user -> user.takeHome(home)).isPresent();
    }

    @Override
    public boolean setLastPosition(String userId, UserPlace last) {
        return usable(last) && change(userId, user -> user.takeLast(last)).isPresent();
    }

    @Override
    public Optional<GridUserInfo> find(String userId) {
        return UserKey.parse(userId)
                .flatMap(key -> transactions.read(
                        em -> new GridUserRepository(em).find(key).map(GridUserEntity::toInfo)));
    }

    @Override
    public List<GridUserInfo> findAll(List<String> userIds) {
        var keys = userIds.stream()
                .map(UserKey::parse)
                .flatMap(Optional<UserKey>::stream)
                .toList();
        return transactions.read(em -> {
            var users = new GridUserRepository(em);
            var found = new LinkedHashSet<GridUserInfo>();
            for (var chunk : Chunks.of(keys)) {
                users.findAll(chunk).forEach(entity -> found.add(entity.toInfo()));
            }
            return List.copyOf(found);
        });
    }

    private Optional<GridUserInfo> change(String userId, Consumer<GridUserEntity> how) {
        return UserKey.parse(userId)
                .map(key -> transactions.together(em -> {
                    var user = new GridUserRepository(em).findOrAdd(key);
                    how.accept(user);
                    return user.toInfo();
                }));
    }

    private static boolean usable(UserPlace place) {
        return place.position().isFinite() && place.lookAt().isFinite();
    }

    /** To the second, as the wire has it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
