// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classic servers' methods are at the private listener's root alone, and viewers' methods at the public one's. */
@ArquillianTest
@RunAsClient
class SimulatorCallsIT {
    private static final String TYPE = "text/xml";
    private static final String ID = "9e9e9e9e-0000-4000-8000-000000000001";

    private static String call(String method, String... members) {
        var struct = new StringBuilder();
        for (var i = 0; i < members.length; i += 2) {
            struct.append("<member><name>")
                    .append(members[i])
                    .append("</name><value><string>")
                    .append(members[i + 1])
                    .append("</string></value></member>");
        }
        return "<?xml version=\"1.0\"?><methodCall><methodName>" + method
                + "</methodName><params><param><value><struct>" + struct
                + "</struct></value></param></params></methodCall>";
    }

    private static String ask(URI root, String method, String... members) throws Exception {
        var answer = Http.post(root, TYPE, call(method, members));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(TYPE);
        return answer.body();
    }

    @Test
    void aRegionOfOldRegistersIsFoundAndGoes() throws Exception {
        var grid = Grid.privateUri();
        var port = Integer.toString(Grid.regionPort());
        assertThat(ask(
                        grid,
                        "simulator_login",
                        "UUID",
                        ID,
                        "sim_ip",
                        "127.0.0.1",
                        "sim_port",
                        port,
                        "http_port",
                        port,
                        "region_locx",
                        "4321",
                        "region_locy",
                        "4321",
                        "sim_name",
                        "Classic Isle",
                        "region_secret",
                        "s"))
                .contains("<name>regionname</name><value><string>Classic Isle</string>");
        assertThat(ask(grid, "simulator_data_request", "region_name_search", "classic isle"))
                .contains("<name>region_UUID</name><value><string>" + ID + "</string>");
        assertThat(ask(grid, "simulator_after_region_moved", "UUID", ID)).contains("Deleting region successful");
        assertThat(ask(grid, "simulator_data_request", "region_UUID", ID)).contains("Sim does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulator_login",
                "simulator_after_region_moved",
                "simulator_data_request",
                "map_block",
                "search_for_region_by_name",
                "get_user_by_name",
                "get_user_by_uuid",
                "get_avatar_picker_avatar",
                "authenticate_user_by_password",
                "check_auth_session",
                "get_agent_by_uuid",
                "update_user_current_region",
                "logout_of_simulator",
                "update_user_profile",
                "add_new_user_friend",
                "remove_user_friend",
                "update_user_friend_perms",
                "get_user_friend_list",
                "get_avatar_appearance",
                "update_avatar_appearance",
                "get_presence_info_bulk",
                "process_region_shutdown",
                "region_startup",
                "region_shutdown",
                "agent_location",
                "agent_leaving"
            })
    void theMethodIsThereForSimulatorsAlone(String method) throws Exception {
        assertThat(ask(Grid.privateUri(), method)).doesNotContain("<fault>");
        assertThat(ask(Grid.publicUri(), method)).contains("-32601");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "register_messageserver",
                "deregister_messageserver",
                "agent_change_region",
                "set_login_params",
                "login_to_simulator",
                "get_grid_info",
                "nosuchmethod"
            })
    void whatIsNotServedToSimulatorsIsNotFound(String method) throws Exception {
        assertThat(ask(Grid.privateUri(), method)).contains("-32601", "Requested method [" + method + "] not found");
    }

    @Test
    void scriptsAndStrangersDoNotGetThere() throws Exception {
        var call = call("simulator_data_request", "region_UUID", ID);
        assertThat(Http.postAsScript(Grid.privateUri(), TYPE, call).statusCode())
                .isEqualTo(403);
        assertThat(Http.post(Grid.publicUri().resolve("simulator-calls"), TYPE, call)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.get(Grid.privateUri()).statusCode()).isEqualTo(404);
    }

    @Test
    void senselessCallsAreAnsweredByAFault() throws Exception {
        for (var senseless : new String[] {"", "x", "<a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "{}"}) {
            var answer = Http.post(Grid.privateUri(), TYPE, senseless);
            assertThat(answer.statusCode()).as(senseless).isEqualTo(200);
            assertThat(answer.body()).as(senseless).contains("-32700");
        }
    }
}
