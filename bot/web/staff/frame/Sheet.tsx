import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words";
import { CloseIcon } from "./icons";

/** A question or a form over the page. Escape puts it away; the focus then goes back to where it was. */
export function Sheet({ title, close, wide, children }: { title: string; close: () => void; wide?: boolean; children: ReactNode }) {
  const t = useWords();
  return (
    <ModalOverlay isOpen isDismissable className="overlay" onOpenChange={isOpen => !isOpen && close()}>
      <Modal className={wide ? "sheet-box wide" : "sheet-box"}>
        <Dialog className="sheet">
          <header>
            <Heading slot="title">{title}</Heading>
            <button type="button" className="icon" onClick={close} aria-label={t.close}>
              <CloseIcon />
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
