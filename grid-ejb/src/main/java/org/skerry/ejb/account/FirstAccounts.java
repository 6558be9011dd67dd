// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserAccountService.StoreOutcome;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InventoryService;
import org.skerry.ejb.library.NewUserContent;
import org.skerry.ejb.persistence.GridReadiness;
import org.skerry.ejb.wiring.ServicePlaces;

/**
 * Makes the accounts that a new grid begins with: {@code skerry.first-accounts} names a properties file with lines such
 * as {@code 1=Test User:password}, or {@code 1=Test User:{md5}hash:salt} for a password of an OpenSimulator grid. Those that exist are left as
 * they are. A server that only passes accounts on makes none: the one that has them does.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAccounts {
    static final String FILE_KEY = "skerry.first-accounts";
    private static final List<String> NEEDED = List.of("account", "auth", "avatar", "inventory");
    private static final System.Logger LOG = System.getLogger(FirstAccounts.class.getName());

    @Inject
    Config config;

    @Inject
    UserAccountService accounts;

    @Inject
    AuthenticationService passwords;

    @Inject
    InventoryService inventory;

    @Inject
    NewUserContent content;

    @Inject
    GridReadiness readiness;

    @Inject
    ServicePlaces places;

    @Inject
    Clock clock;

    /** Who is still to be made. */
    private List<FirstAccount> due = List.of();

    private final Map<UserName, AgentId> ids = new HashMap<>();
    private boolean told;

    /** A start asks no other server, which may be starting as well: what needs one is done a little later. */
    @PostConstruct
    void start() {
        due = config.getOptionalValue(FILE_KEY, String.class)
                .filter(file -> !file.isBlank())
                .map(file -> read(Path.of(file)))
                .orElse(List.of());
        if (!places.isChangedHere("account")) {
            due = List.of(); // the server that has the accounts makes them
        }
        if (due.isEmpty() || places.remote(NEEDED).isEmpty()) {
            createDue();
        }
    }

    /** Until all are made, the server says that it is not ready. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "first accounts")
    void later() {
        if (due.isEmpty()) {
            return;
        }
        try {
            createDue();
        } catch (ServiceUnavailableException away) {
            LOG.log(
                    told || away.isTold() ? Level.DEBUG : Level.WARNING,
                    "first-accounts=waiting cause={0}",
                    away.getMessage());
            told = true;
        }
    }

    private void createDue() {
        due.forEach(this::createIfMissing);
        due = List.of();
        readiness.accountsAreReady();
    }

    /**
     * Looks at the file, if there is one, with nothing running.
     *
     * @throws IllegalStateException naming what is wrong and the remedy
     */
    public static void check(Config config) {
        config.getOptionalValue(FILE_KEY, String.class)
                .filter(file -> !file.isBlank())
                .ifPresent(file -> read(Path.of(file)));
    }

    static List<FirstAccount> read(Path file) {
        var lines = new Properties();
        try (var in = Files.newInputStream(file)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    FILE_KEY + " names " + file + ", which cannot be read (" + unreadable
                            + "): name a properties file with lines such as 1=First Last:password, or leave it out.",
                    unreadable);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(number -> FirstAccount.parse(number, lines.getProperty(number)))
                .toList();
    }

    private void createIfMissing(FirstAccount first) {
        if (accounts.find(ScopeId.ZERO, first.name()).isPresent()) {
            return;
        }
        // the account comes last: a start that is cut short before it leaves nothing that looks complete
        // and one that has to be made again takes what is there
        var id = ids.computeIfAbsent(first.name(), _ -> AgentId.random());
        if (first.imported().isPresent()) {
            passwords.setInfo(id, new AuthInfo.Change(Optional.empty(), first.imported(), Optional.empty()));
        } else {
            passwords.setPassword(id, first.password());
        }
        inventory.createUserInventory(id);
        content.populate(id);
        var account = UserAccount.ordinary(id, first.name(), "", clock.instant().truncatedTo(ChronoUnit.SECONDS));
        switch (accounts.store(account)) {
            case StoreOutcome.Stored stored ->
                LOG.log(Level.INFO, "first-account=created name={0} agent={1}", first.name(), id);
            case StoreOutcome.Refused(var reason) ->
                LOG.log(Level.WARNING, "first-account=refused name={0} reason={1}", first.name(), reason);
        }
    }

    /** A line of the file. */
    record FirstAccount(UserName name, String password) {
        private static final Pattern IMPORTED = Pattern.compile("\\{md5}([0-9a-fA-F]{32}):(.{0,64})");

        /**
         * Reads {@code First Last:password}.
         *
         * @throws IllegalStateException for anything else, without telling the password
         */
        static FirstAccount parse(String number, String line) {
            var colon = line.indexOf(':');
            var words = line.substring(0, Math.max(0, colon)).strip().split("\\s+", -1);
            if (words.length != 2 || colon == line.length() - 1) {
                throw new IllegalStateException("Line " + number + " of the file that " + FILE_KEY
                        + " names is no account: write it as " + number + "=First Last:password.");
            }
            return new FirstAccount(new UserName(words[0], words[1]), line.substring(colon + 1));
        }

        /** The password as the hash and salt of an OpenSimulator grid; empty if it is in clear. */
        Optional<AuthInfo.Password> imported() {
            var hashed = IMPORTED.matcher(password);
            return hashed.matches()
                    ? Optional.of(new AuthInfo.Password(hashed.group(1).toLowerCase(Locale.ROOT), hashed.group(2)))
                    : Optional.empty();
        }
    }
}
