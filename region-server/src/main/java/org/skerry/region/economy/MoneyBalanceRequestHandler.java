// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.economy;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MoneyBalanceReply;
import org.skerry.udp.message.MoneyBalanceRequest;

/** Asks for the balance: it is zero. */
final class MoneyBalanceRequestHandler implements ViewerHandler<MoneyBalanceRequest> {
    @Override
    public Class<MoneyBalanceRequest> message() {
        return MoneyBalanceRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, MoneyBalanceRequest message) {
        viewer.send(new MoneyBalanceReply(
                MoneyBalanceReply.MoneyData.builder()
                        .agentId(viewer.agent().value())
                        .transactionId(message.moneyData().transactionId())
                        .transactionSuccess(true)
                        .build(),
                MoneyBalanceReply.TransactionInfo.EMPTY));
    }
}
