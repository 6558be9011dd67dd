// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;

/** What a store answers to a step of work: without its answer the step is done again later. */
public final class StoreAnswer {
    private StoreAnswer() {}

    /**
     * What was asked for.
     *
     * @throws ServiceUnavailableException if the store has not given it
     */
    public static <T> T value(StorageResult<T> result) {
        return switch (result) {
            case StorageResult.Success<T>(var value) -> value;
            case StorageResult.NotFound<T>() -> throw new ServiceUnavailableException("asset", "a store has lost it");
            case StorageResult.AuthNeeded<T>() ->
                throw new ServiceUnavailableException("asset", "a store wants credentials");
            case StorageResult.Failure<T>(var reason) -> throw new ServiceUnavailableException("asset", reason);
        };
    }
}
