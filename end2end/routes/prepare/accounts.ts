// Accounts: one that was closed, and may be opened again.
import type { Hand } from "../hand";

export async function lay(hand: Hand): Promise<void> {
  await hand.done("admin", "/admin/accounts/enforcement2/deactivate", { reason: "调离" });
  hand.at("admin", "/admin/accounts/{login}/reactivate", "enforcement2");
}
