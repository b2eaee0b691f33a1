//! The text-message gateway: hands what waits in the outbox to whatever sends it, and marks what was taken.

use std::io::Write;
use std::path::Path;

use serde_json::json;

use super::config::TextGateway;
use crate::server::text_message::Outgoing;
use crate::server::{Server, StoreFault};
use crate::views::name::{Lang, Name};
use crate::web::words;

/// Seconds after which a new message goes out at the latest.
const SECONDS: u64 = 10;

/// Sends what waits, now and again.
pub(super) async fn send_now_and_then(server: Server, gateway: TextGateway) {
    let mut tick = tokio::time::interval(std::time::Duration::from_secs(SECONDS));
    loop {
        tick.tick().await;
        send_waiting(&server, &gateway).await;
    }
}

/// Sends what waits. What a gateway did not take waits for the next time.
pub async fn send_waiting(server: &Server, gateway: &TextGateway) {
    let waiting = match server.texts_waiting().await {
        Ok(waiting) => waiting,
        Err(fault) => {
            tracing::error!(fault = %StoreFault(&fault), "the outbox could not be read");
            return;
        }
    };
    if waiting.is_empty() {
        return;
    }
    let bureau = match server.place(None).await {
        Ok(place) => place.bureau,
        Err(_) => Name::default(),
    };
    for message in waiting {
        if let TextGateway::Folder(folder) = gateway
            && let Err(e) = hand_over(folder, &message, bureau.read(Lang::Zh))
        {
            tracing::error!(kind = %e.kind(), "the folder of the gateway takes no message");
            return;
        }
        if let Err(fault) = server.text_sent(&message.id).await {
            tracing::error!(fault = %StoreFault(&fault), "a message that was taken is not marked");
            return;
        }
    }
}

/// One file a message, named by its id: whole or not there, and written again it is the same file.
fn hand_over(folder: &Path, message: &Outgoing, bureau: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let part = folder.join(format!("{}.part", message.id));
    let text = words::text_message::text(message.kind, bureau, &message.number);
    let body = json!({ "id": message.id, "to": message.phone, "text": text });
    let mut file = std::fs::File::create(&part)?;
    file.write_all(body.to_string().as_bytes())?;
    file.sync_all()?;
    std::fs::rename(part, folder.join(format!("{}.json", message.id)))
}
