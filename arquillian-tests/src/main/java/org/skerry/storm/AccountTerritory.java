// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService.StoreOutcome;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.FormBody;

/**
 * Accounts, made with password and inventory and changed later. The value of a new one tells whether one can log in
 * with it and what folders it has, so that half an account is seen.
 */
final class AccountTerritory implements Territory {
    private static final String PASSWORD = "storm";

    /** MD5 of {@link #PASSWORD}, as callers send it. */
    private static final String PASSWORD_MD5 = "849c829d658baaeff512d766b0db3cce";

    private static final int MOST = 40;

    private final Wire wire;
    private String folders = "";

    AccountTerritory(Wire wire) {
        this.wire = wire;
    }

    /** Learns what a new user's inventory looks like. */
    @Override
    public void settleIn() {
        var example = AgentId.random();
        wire.inventory.createUserInventory(example);
        folders = folders(example);
    }

    private String folders(AgentId user) {
        return wire.inventory.skeleton(user).stream()
                .map(folder -> Integer.toString(folder.type()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<String> kinds() {
        return List.of("account", "belongings");
    }

    @Override
    public Deed next(RandomGenerator random, History history) {
        var known = history.believed("account");
        return known.isEmpty() || (known.size() < MOST && random.nextInt(3) == 0)
                ? create(random)
                : change(Ids.oneOf(known, random), random);
    }

    private Deed create(RandomGenerator random) {
        var id = new AgentId(Ids.uuid(random));
        var last = "S" + id.toString().replace("-", "");
        var effects = new LinkedHashMap<Key, Optional<String>>();
        effects.put(new Key("account", id.toString()), Optional.of("Storm " + last + "|new@storm.example|"));
        effects.put(new Key("belongings", id.toString()), Optional.of("can log in|" + folders));
        var form = FormBody.request()
                .add("METHOD", "createuser")
                .add("FirstName", "Storm")
                .add("LastName", last)
                .add("Password", PASSWORD)
                .add("Email", "new@storm.example")
                .add("PrincipalID", id);
        return new Deed(
                "account create",
                effects,
                () -> wire.accountForms.tell(form).tree("result").isPresent());
    }

    private Deed change(Key key, RandomGenerator random) {
        var title = "title " + random.nextInt();
        return new Deed("account set", Map.of(key, Optional.of(changed(key, title))), () -> {
            var account = wire.accounts.find(ScopeId.ZERO, AgentId.of(key.id()));
            return account.isPresent()
                    && wire.accounts.store(titled(account.get(), title)) instanceof StoreOutcome.Stored;
        });
    }

    private static String changed(Key key, String title) {
        return "Storm S" + key.id().replace("-", "") + "|new@storm.example|" + title;
    }

    private static UserAccount titled(UserAccount account, String title) {
        return new UserAccount(
                account.id(),
                account.scope(),
                account.name(),
                account.email(),
                account.created(),
                account.level(),
                account.flags(),
                title,
                account.country(),
                account.serviceUrls());
    }

    @Override
    public Map<Key, String> read(Collection<Key> keys) {
        var found = new HashMap<Key, String>();
        for (var key : keys) {
            var id = AgentId.of(key.id());
            var account = wire.accounts.find(ScopeId.ZERO, id);
            // what belongs to an account that is not there is in nobody's way
            account.ifPresent(there -> found.put(key, key.kind().equals("account") ? value(there) : belongings(id)));
        }
        return found;
    }

    private static String value(UserAccount account) {
        return account.name() + "|" + account.email() + "|" + account.title();
    }

    private String belongings(AgentId id) {
        var token = wire.authentication.authenticate(id, PASSWORD_MD5, Duration.ofMinutes(1));
        return (token.isPresent() ? "can log in|" : "cannot log in|") + folders(id);
    }
}
